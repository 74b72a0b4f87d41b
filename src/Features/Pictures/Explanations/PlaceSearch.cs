using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;

namespace Samplan.Pictures.Explanations;

/// <summary>The place that somebody means.</summary>
internal static class PlaceSearch
{
    public static Outcome<Place> Find(PlaceSet places, string asked)
    {
        if (places.Places.FirstOrDefault(place => place.Id == asked) is { } byId)
            return byId;
        var matcher = new PlaceMatcher([.. places.Places.Select(place => new PlaceName(place.Name, place.Code, place.Municipality, place.MunicipalityCode))]);
        var match = matcher.Match(asked);
        if (match.IsFound)
            return places.Places[match.Place];
        return match.Kind == PlaceMatchKind.Ambiguous
                ? Refusal.Of(
                    "pictures.place-ambiguous",
                    ("place", asked),
                    ("candidates", string.Join(", ", match.Candidates.Select(index => places.Places[index].Label)))
                )
            : Nearest(places, asked) is { Length: > 0 } near ? Refusal.Of("pictures.no-place-near", ("place", asked), ("near", near))
            : Refusal.Of("pictures.no-place", ("place", asked));
    }

    private static string Nearest(PlaceSet places, string asked)
    {
        var start = PlaceMatcher.Simplify(asked);
        var near = places
            .Places.Select(place => place.Label)
            .Where(label => start.Length > 1 && PlaceMatcher.Simplify(label).StartsWith(start[..2], StringComparison.Ordinal));
        return string.Join(", ", near.Order(StringComparer.Ordinal).Take(5));
    }
}
