using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>
/// Gives every place its jobs, growth, broadband, destinations and departures, so that the classes of <c>rulesets/sample.json</c> all
/// get members with room to spare: the city grows faster than the country and draws commuters; the other towns above 14,000 draw
/// commuters but grow slowly, except the suburb, which sends them.
/// </summary>
internal sealed class FigurePlan(ulong seed)
{
    public const int Years = 11;

    /// <summary>Growth in the country over the same ten years, percent.</summary>
    public const double NationalPopulationGrowth = 5.2;

    public const double NationalJobGrowth = 7.6;

    private readonly Prng _chance = new(seed, "figures");

    /// <param name="places">Largest first.</param>
    public List<PlaceFigures> Make(IReadOnlyList<Place> places)
    {
        var centres = places.Where(place => place.IsCentre).ToList();
        var visited = VisitedPlace(places);
        var figures = new List<PlaceFigures>();
        foreach (var place in places)
            figures.Add(place.IsCentre ? OfCentre(place, centres) : OfOther(place, place == visited));
        return figures;
    }

    /// <summary>The coastal place, large enough for shops, whose destination makes it a strategic node.</summary>
    private static Place VisitedPlace(IReadOnlyList<Place> places) =>
        places.FirstOrDefault(place => !place.IsCentre && place.IsCoastal && place.Population is < 2_350 and >= 1_000)
        ?? places.First(place => !place.IsCentre && place.Population < 2_350);

    private PlaceFigures OfCentre(Place place, List<Place> centres)
    {
        var isCity = place.Population > 60_000;
        var isTown = place.Population > 16_000;
        var isSuburb = !isTown && place.Population > 13_000;
        var fromEnd = centres.Count - 1 - centres.IndexOf(place);
        var isPlain = fromEnd <= 1;
        var isWorkplace = !isPlain && !isSuburb && (isTown || place.Population % 3 != 0 || fromEnd > 5);
        var perPerson =
            isCity ? 0.57
            : isTown ? 0.545
            : isSuburb ? 0.33
            : isWorkplace ? 0.54
            : 0.38;
        var growth =
            isCity ? (10.4, 12.9)
            : isTown ? (2.3, 3.1)
            : isSuburb ? (8.8, 6.2)
            : (_chance.Between(-3, 3), _chance.Between(-4, 4));
        var broadband = isPlain ? 83.4 : _chance.Between(92.5, 98.5);
        var destinations =
            isCity ? 5
            : isTown ? 2
            : isPlain || isSuburb ? 0
            : 1;
        return Grown(place, (int)(place.Population * perPerson), growth, (broadband, destinations));
    }

    private PlaceFigures OfOther(Place place, bool isVisited)
    {
        // Mill villages have more jobs than workers; they are too small for the other strategic properties.
        var perPerson = place.Population < 700 && _chance.Happens(0.12) ? _chance.Between(0.55, 0.7) : _chance.Between(0.1, 0.36);
        var growth = (_chance.Between(-9, 6), _chance.Between(-10, 7));
        var isVillage = place.Population < 900;
        var broadband = isVisited ? 96.2 : _chance.Between(isVillage ? 58 : 70, isVillage ? 97 : 88);
        var destinations = isVisited || (isVillage && place.IsCoastal && _chance.Happens(0.2)) ? 1 : 0;
        return Grown(place, (int)(place.Population * perPerson), growth, (broadband, destinations));
    }

    private PlaceFigures Grown(Place place, int jobs, (double Population, double Jobs) growth, (double Broadband, int Destinations) rest) =>
        new(
            place,
            jobs,
            Math.Round(rest.Broadband * 10) / 10,
            rest.Destinations,
            (int)(0.0115 * StableMath.Pow(place.Population, 1.15)) + (place.IsArchipelago ? 4 : 0),
            Series(place.Population, growth.Population),
            Series(jobs, growth.Jobs)
        );

    /// <summary>Ends at the last value and begins where the growth over ten years says; uneven between.</summary>
    private int[] Series(int last, double growthPercent)
    {
        var first = last / (1 + (growthPercent / 100));
        var series = new int[Years];
        for (var year = 0; year < Years; year++)
        {
            var share = year / (Years - 1.0);
            var unrest = share is 0 or 1 ? 0 : 0.004 * _chance.Normal();
            series[year] = (int)Math.Round((first + ((last - first) * share)) * (1 + unrest));
        }
        return series;
    }
}
