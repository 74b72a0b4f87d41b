using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Formats.Gtfs;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Analyses.Networks.Supply;

/// <summary>
/// Trips a day from the stops of every place or municipality, counted in the timetables themselves: a bus that stops three times in a place is one trip. A weekday is the typical one of the
/// timetables, Saturday and Sunday those of its week. A return trip is a trip out and one back, so that there are half as many.
/// </summary>
internal sealed class TripsStep(TripQuestion question, Workspace workspace) : Step<TravelResult>
{
    private const int SecondsAnHour = 3_600;
    private const int DaysAWeek = 7;

    public override StepKey Key => AnalysisSteps.Trips(question.Key);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(NetworkStep.Timetables, IsEssential: true), .. UnitLayer.ShapeDatasets(question.From)];

    public override IReadOnlyList<StepKey> Steps => [UnitLayer.StepOf(question.From), .. UnitLayer.ShapeSteps(question.From)];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["question"] = question.Key };

    protected override TravelResult Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var units = UnitLayer.Read(question.From, inputs, withShapes: true);
        var versions = inputs.ListDatasets(NetworkStep.Timetables).DistinctBy(static input => input.Dataset.Id).ToList();
        if (versions.Count == 0)
            return Without(units.Count, NetworkStep.Timetables);
        var feeds = versions.ConvertAll(input =>
            GtfsReader.Read(workspace.Files.Find(input.Version.SourceHash) ?? throw NetworkFolder.Lost(input.Version), cancellation)
        );
        var typical = TransitDays.FindTypical(feeds);
        var days = ListDays(typical, (feeds.Min(static feed => feed.Days.First), feeds.Max(static feed => feed.Days.Last)));
        if (days.Count == 0)
            return Without(units.Count, $"{NetworkStep.Timetables}:{question.Day.ToString().ToLowerInvariant()}");
        var stops = new PointLayer([.. feeds.SelectMany(static feed => feed.Stops).Select(PointOf)]);
        var running = days.Select(day => new RunningTrips(feeds, day)).ToList();
        var values = units.Extents.Select(extent =>
            stops.FindWithin(extent, question.WithinMetres)?.ToList() is { } here
                ? running.Sum(day => day.Count(here, question.AfterHour * SecondsAnHour))
                : (double?)null
        );
        return new TravelResult(
            question.Key,
            [.. values.Select(trips => question.Counted == DepartureCounting.ReturnTrips ? trips / 2 : trips)],
            null,
            [.. versions.Select(static input => input.Name).Order(StringComparer.Ordinal)],
            null,
            days[0],
            []
        );
    }

    protected override IReadOnlyList<string>? ListUsedDatasets(TravelResult result) =>
        result.Sources.Count == 0 ? null : [.. result.Sources.Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Empty where the timetables do not reach to such a day: that nothing runs then cannot be told.</summary>
    private IReadOnlyList<DateOnly> ListDays(DateOnly typical, (DateOnly First, DateOnly Last) calendar)
    {
        DayOfWeek[] wanted = question.Day switch
        {
            DayType.Weekday => [typical.DayOfWeek],
            DayType.Saturday => [DayOfWeek.Saturday],
            DayType.Sunday => [DayOfWeek.Sunday],
            DayType.Weekend => [DayOfWeek.Saturday, DayOfWeek.Sunday],
        };
        var days = Array.ConvertAll(wanted, day => typical.AddDays(((int)day - (int)typical.DayOfWeek + DaysAWeek) % DaysAWeek));
        days = Array.ConvertAll(days, day => day > calendar.Last ? day.AddDays(-DaysAWeek) : day);
        return days.All(day => day >= calendar.First) ? days : [];
    }

    private static Geometry? PointOf(GtfsStop stop)
    {
        if (!double.IsFinite(stop.Latitude + stop.Longitude))
            return null;
        var (easting, northing) = CoordinateSystems.Sweref99TransverseMercator.FromGeographic(stop.Longitude, stop.Latitude);
        return Geometries.Factory.CreatePoint(new Coordinate(easting, northing));
    }

    private TravelResult Without(int units, string missing) => new(question.Key, new double?[units], null, [], null, null, [missing]);
}
