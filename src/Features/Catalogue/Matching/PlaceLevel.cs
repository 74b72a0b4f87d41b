using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Import;
using Samplan.Catalogue.Roles;
using Samplan.Kernel;

namespace Samplan.Catalogue.Matching;

/// <summary>One kind of unit that rows may name, and its matcher.</summary>
/// <param name="Name"><c>place</c> or <c>municipality</c>, as kept in the column <c>level</c>.</param>
internal sealed record PlaceLevel(string Name, PlaceMatcher Matcher)
{
    public const string Place = "place";
    public const string Municipality = "municipality";

    /// <summary>
    /// The kinds of unit that the role's rows may name, the likeliest first: a town and its municipality often have one name, so the kind that
    /// most rows of the sample are found among is asked first. Empty when what is needed has not been imported, and that has been said.
    /// </summary>
    public static IReadOnlyList<PlaceLevel> Choose(ImportPlan plan, RowSource source, KnownPlaces known, Problems problems)
    {
        var aliases = plan.Options.Request.Aliases;
        var places = new PlaceLevel(Place, new PlaceMatcher(known.Places, aliases));
        var municipalities = new PlaceLevel(Municipality, new PlaceMatcher(known.Municipalities, aliases));
        var takesMunicipalities = plan.Role.Match == MatchScope.PlacesAndMunicipalities;
        if (known.Places.Count == 0 && (!takesMunicipalities || known.Municipalities.Count == 0))
        {
            problems.Add(
                Refusal.Of(takesMunicipalities ? "catalogue.places-or-municipalities-first" : "catalogue.places-first", ("role", plan.Options.Request.Role))
            );
            return [];
        }
        CheckAliases(plan, takesMunicipalities ? [places, municipalities] : [places], problems);
        if (!takesMunicipalities)
            return [places];
        if (plan.Field("level").Constant is { } stated)
            return StatedLevel(stated, places, municipalities, plan, problems);
        return Found(municipalities, plan, source) > Found(places, plan, source) ? [municipalities, places] : [places, municipalities];
    }

    private static IReadOnlyList<PlaceLevel> StatedLevel(string stated, PlaceLevel places, PlaceLevel municipalities, ImportPlan plan, Problems problems)
    {
        switch (stated)
        {
            case Place:
                return [places];
            case Municipality:
                return [municipalities];
            default:
                problems.Add(Refusal.Of("catalogue.level-unknown", ("value", Shown.Value(stated)), ("role", plan.Options.Request.Role)));
                return [];
        }
    }

    private static int Found(PlaceLevel level, ImportPlan plan, RowSource source)
    {
        var unit = plan.Field(plan.Role.References[0].Field).Source;
        return unit < 0 ? 0 : source.Sample.Count(row => level.Matcher.Match(ValueReader.AsText(row.Cells[unit]).Trim()).IsFound);
    }

    private static void CheckAliases(ImportPlan plan, IReadOnlyList<PlaceLevel> levels, Problems problems)
    {
        foreach (var (alias, place) in plan.Options.Request.Aliases)
        {
            if (!levels.Any(level => level.Matcher.Match(place).IsFound))
                problems.Add(Refusal.Of("catalogue.alias-unknown", ("alias", Shown.Value(alias)), ("place", Shown.Value(place))));
        }
    }
}
