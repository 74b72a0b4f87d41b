using Samplan.Engine.ChangeSets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <summary>
/// Which proposals a difference between two editions comes from: those that take hold of the place or of a criterion that decided. What no
/// proposal takes hold of itself comes from those that change the data behind it, and from the only one where there is one.
/// </summary>
internal sealed class ChangeOrigins
{
    private static readonly string[] s_data = ["services:", "service-add"];

    private readonly IReadOnlyList<(string Proposal, string Kind, IReadOnlyList<ModificationTouch> Touched)> _changes;

    private ChangeOrigins(IReadOnlyList<(string Proposal, string Kind, IReadOnlyList<ModificationTouch> Touched)> changes) => _changes = changes;

    public static ChangeOrigins None { get; } = new([]);

    /// <summary>The changes that the later edition rests on and the earlier does not.</summary>
    public static ChangeOrigins Between(FrozenPicture before, FrozenPicture after, IReadOnlyDictionary<string, IModificationKind> kinds)
    {
        var known = before.Manifest.Changes.Select(change => change.Change.Id).ToHashSet(StringComparer.Ordinal);
        var @base = new ChangeBase(
            before.Edition.Number,
            before.Book,
            before.Book.Nodes.Ruleset,
            before.Book.Nodes.Amendments,
            [],
            before.Results,
            before.Manifest.Drawings
        );
        return new([
            .. from applied in after.Manifest.Changes
            where applied.Proposal is not null && !known.Contains(applied.Change.Id) && kinds.ContainsKey(applied.Change.Kind)
            select (applied.Proposal!, applied.Change.Kind, kinds[applied.Change.Kind].ListTouched(applied.Change, @base)),
        ]);
    }

    public IReadOnlyList<string> Of(PlaceDifference place) =>
        Of(touch => touch.PlaceId == place.PlaceId || place.Causes.Any(cause => touch.Thing == $"criterion:{cause.Key}"));

    public IReadOnlyList<string> Of(LinkDifference link) => Of(touch => touch.PlaceId == link.Link.From || touch.PlaceId == link.Link.To);

    private IReadOnlyList<string> Of(Func<ModificationTouch, bool> takesHold)
    {
        var direct = Proposals(_changes.Where(change => change.Touched.Any(takesHold)));
        if (direct.Count > 0)
            return direct;
        var all = Proposals(_changes);
        return all.Count == 1 ? all : Proposals(_changes.Where(change => IsOfData(change.Kind, change.Touched)));
    }

    private static bool IsOfData(string kind, IReadOnlyList<ModificationTouch> touched) =>
        s_data.Contains(kind, StringComparer.Ordinal) || touched.Any(touch => touch.Thing.StartsWith(s_data[0], StringComparison.Ordinal));

    private static IReadOnlyList<string> Proposals(IEnumerable<(string Proposal, string, IReadOnlyList<ModificationTouch>)> changes) =>
        [.. changes.Select(change => change.Proposal).Distinct(StringComparer.Ordinal)];
}
