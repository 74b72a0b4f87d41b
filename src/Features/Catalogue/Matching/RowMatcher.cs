using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Catalogue.Matching;

/// <summary>
/// Finds the places that rows name, once per name, and says what was spelled differently, unknown or ambiguous. In flows one end may lie
/// outside the region.
/// </summary>
internal sealed class RowMatcher
{
    private readonly ImportPlan _plan;
    private readonly IReadOnlyList<PlaceLevel> _levels;
    private readonly int _levelColumn;
    private readonly Problems _problems;
    private readonly (int Name, int Municipality)[] _references;
    private readonly Dictionary<(string Name, string? Municipality), Found> _known = [];
    private readonly SortedDictionary<string, string> _spelled = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _aliased = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _outside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _kept;

    public RowMatcher(ImportPlan plan, IReadOnlyList<PlaceLevel> levels, Problems problems)
    {
        (_plan, _levels, _problems) = (plan, levels, problems);
        _levelColumn = plan.IndexOf("level");
        _references = [.. plan.Role.References.Select(reference => (plan.IndexOf(reference.Field), plan.IndexOf(reference.MunicipalityField)))];
    }

    private readonly record struct Found(PlaceLevel Level, PlaceMatch Match);

    /// <summary>Flows within one place.</summary>
    public long Internal { get; private set; }

    /// <summary>Puts the key of each named place into <paramref name="keys"/>, one per reference; false when the row was refused.</summary>
    public bool Match(ImportedRow row, string[] keys)
    {
        var unknown = 0;
        for (var index = 0; index < _references.Length; index++)
        {
            var (name, municipality) = Names(row, _references[index]);
            if (name is null)
                return true;
            var (level, match) = Look(name, municipality);
            if (match.Kind == PlaceMatchKind.Ambiguous)
                return RefuseAmbiguous(row, name, level, match);
            unknown += match.IsFound ? 0 : 1;
            if (_levelColumn >= 0 && match.IsFound)
                row.Values[_levelColumn] = Cell.Of(level.Name);
            keys[index] = match.IsFound ? $"#{level.Name}{match.Place}" : $"{PlaceMatcher.Simplify(name)}|{PlaceMatcher.Simplify(municipality ?? "")}";
        }
        if (unknown == _references.Length && !_plan.Options.Request.KeepsOutside)
            return RefuseUnknown(row);
        _kept += unknown == _references.Length ? 1 : 0;
        Internal += _plan.Role.IsFlow && keys[0] == keys[1] ? 1 : 0;
        return true;
    }

    public IEnumerable<Refusal> ListNotices()
    {
        if (_spelled.Count > 0)
            yield return Refusal.Of("catalogue.notice-spelled", ("count", Shown.Count(_spelled.Count)), ("names", Pairs(_spelled)));
        if (_aliased.Count > 0)
            yield return Refusal.Of("catalogue.notice-aliased", ("count", Shown.Count(_aliased.Count)), ("names", Pairs(_aliased)));
        if (_outside.Count > 0)
            yield return Refusal.Of(
                _plan.Role.IsFlow ? "catalogue.notice-outside" : "catalogue.notice-unknown-kept",
                ("count", Shown.Count(_outside.Count)),
                ("names", Shown.Names(_outside))
            );
        if (_plan.Role.IsFlow && _kept > 0)
            yield return Refusal.Of("catalogue.notice-both-outside", ("count", Shown.Count(_kept)));
        if (Internal > 0)
            yield return Refusal.Of("catalogue.notice-internal", ("count", Shown.Count(Internal)));
    }

    private Found Look(string name, string? municipality)
    {
        if (_known.TryGetValue((name, municipality), out var found))
            return found;
        found = Search(name, municipality);
        _known.Add((name, municipality), found);
        var match = found.Match;
        if (match.Kind == PlaceMatchKind.Spelling)
            _spelled[name] = found.Level.Matcher.Places[match.Place].Name;
        else if (match.Kind == PlaceMatchKind.Alias)
            _aliased[name] = found.Level.Matcher.Places[match.Place].Name;
        else if (match.Kind == PlaceMatchKind.Unknown)
            _outside.Add(municipality is null ? name : $"{name} ({municipality})");
        return found;
    }

    /// <summary>The first kind of unit that knows the name; an ambiguous name is so only when no kind knows it.</summary>
    private Found Search(string name, string? municipality)
    {
        Found? ambiguous = null;
        foreach (var level in _levels)
        {
            var match = level.Matcher.Match(name, municipality);
            if (match.IsFound)
                return new Found(level, match);
            if (match.Kind == PlaceMatchKind.Ambiguous)
                ambiguous ??= new Found(level, match);
        }
        return ambiguous ?? new Found(_levels[0], new PlaceMatch(PlaceMatchKind.Unknown, -1, []));
    }

    private bool RefuseAmbiguous(ImportedRow row, string name, PlaceLevel level, PlaceMatch match)
    {
        var places = match.Candidates.Select(index => level.Matcher.Places[index].Qualified).ToList();
        Refuse("catalogue.place-ambiguous", row, name, ("places", Shown.Names(places)), ("first", places[0]));
        return false;
    }

    private bool RefuseUnknown(ImportedRow row)
    {
        var (first, _) = Names(row, _references[0]);
        if (_plan.Role.IsFlow)
        {
            var (second, _) = Names(row, _references[1]);
            _problems.Add(
                Refusal.Of(
                    "catalogue.flow-both-unknown",
                    ("file", _plan.Options.FileName),
                    ("row", Shown.Count(row.Number)),
                    ("from", Shown.Value(first!)),
                    ("to", Shown.Value(second!))
                )
            );
        }
        else
        {
            Refuse("catalogue.place-unknown", row, first!);
        }
        return false;
    }

    /// <summary>A name is refused once, however many rows have it; the rows still count as refused.</summary>
    private void Refuse(string code, ImportedRow row, string name, params ReadOnlySpan<(string Name, string Value)> further)
    {
        if (_told.Add(code + name))
            _problems.Add(Refusal.Of(code, [("file", _plan.Options.FileName), ("row", Shown.Count(row.Number)), ("name", Shown.Value(name)), .. further]));
    }

    private static (string? Name, string? Municipality) Names(ImportedRow row, (int Name, int Municipality) reference) =>
        (row.Values[reference.Name].Text, reference.Municipality < 0 ? null : row.Values[reference.Municipality].Text);

    private static string Pairs(SortedDictionary<string, string> pairs) => Shown.Names([.. pairs.Select(pair => $"{pair.Key} = {pair.Value}")]);
}
