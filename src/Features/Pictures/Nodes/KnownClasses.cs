using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Nodes;

/// <summary>Classes that somebody has published or decided, by place. A class NA is no class.</summary>
internal sealed class KnownClasses
{
    public const string Published = "published-classes";
    public const string Decided = "decided-classes";

    private readonly Dictionary<string, (string Class, string? Decision)> _byPlace = new(StringComparer.Ordinal);

    public List<UnmatchedName> Unmatched { get; } = [];

    public (string Class, string? Decision)? Find(string placeId) => _byPlace.TryGetValue(placeId, out var known) ? known : null;

    public static KnownClasses Read(DatasetInput? source, string role, Ruleset ruleset, PlaceSet places)
    {
        var known = new KnownClasses();
        if (source is null)
            return known;
        var called = places.ListNames();
        var matcher = new PlaceMatcher([.. called.Select(name => name.Name)], source.Version.Aliases);
        var content = source.Content;
        var (names, municipalities, classes) = (content.Texts("place"), content.Texts("municipality"), content.Texts("class"));
        var (decisions, paragraphs) = (content.Texts("decision"), content.Texts("paragraph"));
        for (var row = 0; row < content.Rows; row++)
        {
            if (names[row] is not { } name || classes[row] is not { } named)
                continue;
            var match = matcher.Match(name, municipalities[row]);
            if (match.IsFound)
                known._byPlace[places.Places[called[match.Place].Place].Id] = (KeyOf(ruleset, named), Join(decisions[row], paragraphs[row]));
            else
                known.Unmatched.Add(new(role, name, match.Kind == PlaceMatchKind.Ambiguous));
        }
        return known;
    }

    /// <summary>The ruleset's key for a class given by key or by name in any language; the text itself where the ruleset has no such class.</summary>
    public static string KeyOf(Ruleset ruleset, string named) =>
        ruleset
            .Classes.FirstOrDefault(one =>
                string.Equals(one.Key, named, StringComparison.OrdinalIgnoreCase)
                || string.Equals(one.Name.Swedish, named, StringComparison.OrdinalIgnoreCase)
                || string.Equals(one.Name.English, named, StringComparison.OrdinalIgnoreCase)
            )
            ?.Key
        ?? named;

    private static string? Join(string? decision, string? paragraph) => paragraph is null ? decision : $"{decision} § {paragraph.TrimStart('§', ' ')}".Trim();
}
