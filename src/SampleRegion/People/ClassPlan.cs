using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>
/// The class that <c>rulesets/sample.json</c> gives each place, told from the truth that the files are drawn from, and the published
/// list, which differs from it in exactly three places. The generator keeps every figure well away from the thresholds, so that what
/// rounding, suppression and the kilometre grid do to the files changes no class; the end-to-end test of the demo region guards that.
/// </summary>
internal static class ClassPlan
{
    public const string GrowthEngine = "Tillväxtmotor";
    public const string Core = "Regional kärna";
    public const string StrategicNode = "Regional strategisk nod";
    public const string ArchipelagoNode = "Skärgårdsnod";
    public const string ServicePlace = "Serviceort";
    public const string Residential = "Bostadsort";
    public const string SmallerLocality = "Småort";

    /// <summary>Fewer inhabitants than these make a smaller locality. The places file tells them exactly, so the threshold may lie among them.</summary>
    private const int FewestResidents = 300;

    /// <summary>The place whose inhabitants the places file lacks: large enough for shops and school, so that nothing else decides its class.</summary>
    public static Place MissingPopulation(IReadOnlyList<PlaceFigures> places) =>
        places.Select(figures => figures.Place).First(place => IsOrdinary(place) && place.Population < 830 && !IsNamesake(place, places));

    public static List<(Place Place, string Class)> Computed(IReadOnlyList<PlaceFigures> places)
    {
        var services = ServicePlan
            .List(places, 0)
            .GroupBy(service => service.Place)
            .ToDictionary(group => group.Key, group => group.Select(service => service.Kind).ToList());
        var hospitals = places.Select(figures => figures.Place).Where(place => services.GetValueOrDefault(place, []).Contains("hospital")).ToList();
        return [.. places.Select(figures => (figures.Place, ClassOf(figures, services.GetValueOrDefault(figures.Place, []), hospitals)))];
    }

    /// <summary>Every place whose class can be computed; the last three changes are the regional assembly's own mind.</summary>
    public static List<(Place Place, string Class)> Published(IReadOnlyList<PlaceFigures> places)
    {
        var missing = MissingPopulation(places);
        var list = Computed(places).FindAll(row => row.Place != missing);
        // Found before any is changed, so that they are three different places.
        var (raised, lowered, counted) = (
            list.FindIndex(row => row.Class == ServicePlace),
            list.FindLastIndex(row => row.Class == StrategicNode),
            list.FindIndex(row => row.Class == Residential)
        );
        Change(raised, StrategicNode);
        Change(lowered, ServicePlace);
        Change(counted, ServicePlace);
        return list;
        void Change(int index, string @class) => list[index] = (list[index].Place, @class);
    }

    private static bool IsOrdinary(Place place) => !place.IsCentre && !place.IsArchipelago;

    private static bool IsNamesake(Place place, IReadOnlyList<PlaceFigures> places) =>
        places.Count(figures => string.Equals(figures.Place.Name, place.Name, StringComparison.Ordinal)) > 1;

    private static string ClassOf(PlaceFigures figures, List<string> kinds, List<Place> hospitals)
    {
        var place = figures.Place;
        if (place.Population >= 14_000 && figures.Jobs > 0.475 * place.Population)
            return figures.PopulationByYear[^1] > figures.PopulationByYear[0] * (1 + (FigurePlan.NationalPopulationGrowth / 100)) ? GrowthEngine : Core;
        var publicServices = kinds.Count(kind => kind is "health-centre" or "hospital" or "school" or "upper-secondary" or "library");
        var commercialServices = kinds.Count(kind => kind is "grocery" or "pharmacy" or "fuel" or "post");
        ReadOnlySpan<bool> properties =
        [
            publicServices >= 3,
            commercialServices >= 3,
            figures.Jobs >= 0.5 * place.Population,
            kinds.Contains("upper-secondary"),
            figures.Departures >= 20,
            hospitals.Exists(hospital => hospital.Site.DistanceTo(place.Site) <= 25_000),
        ];
        if (properties.Count(true) >= 4)
            return StrategicNode;
        if (place.IsArchipelago && PlaceNames.IsDesignated(place.Name))
            return ArchipelagoNode;
        if (place.Population < FewestResidents)
            return SmallerLocality;
        return commercialServices >= 2 && publicServices >= 1 ? ServicePlace : Residential;
    }
}
