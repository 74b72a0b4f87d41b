using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Analyses.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Analyses.Corridors;

/// <summary>
/// Flows on the lines of public transport, of the first dimension that has flows: as if all who go between two places went by public transport, as many of them setting out at every minute of a morning.
/// </summary>
internal sealed class TransitFlowsStep(IReadOnlyList<string> dimensions, NetworkFolder folder, string streets) : Step<TransitFlowSet>
{
    private const int FirstMinute = 6 * 60;
    private const int LastMinute = 9 * 60;
    private const int LongestSeconds = 150 * 60;

    public override StepKey Key => AnalysisSteps.TransitFlows;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => [NetworkStep.StreetNeed(streets), new(NetworkStep.Timetables)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, AnalysisSteps.Network, .. dimensions.Select(AnalysisSteps.Flows)];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string>
        {
            ["dimensions"] = string.Join(' ', dimensions),
            ["window-minutes"] = string.Create(CultureInfo.InvariantCulture, $"{FirstMinute} {LastMinute}"),
            ["longest-seconds"] = LongestSeconds.ToString(CultureInfo.InvariantCulture),
        };

    protected override TransitFlowSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var set = dimensions.Select(key => inputs.GetResult<FlowSet>(AnalysisSteps.Flows(key))).FirstOrDefault(set => set.Years.Count > 0);
        var result = inputs.GetResult<NetworkResult>(AnalysisSteps.Network);
        var date = result.Timetables?.TypicalWeekday;
        var empty = new TransitFlowSet(set?.Dimension, set?.Years[0].Source, result.Hash, date, FirstMinute, LastMinute, 0, 0, 0, 0, []);
        if (set is null || result.File is null || date is null || places.Count == 0)
            return empty;
        var flows = new CorridorFlows(places, set.Years[0]);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var made = TransitDay.Of(network, date.Value, cancellation);
        var request = RequestFor(network, made.Value ?? throw new RefusedException(made.Refusal!), places, cancellation);
        var load = TransitAssignment.Assign(request, flows.Between, DepartureChoice.Even, null, cancellation);
        return empty with
        {
            RidingPersons = Math.Round(load.RidingPersons, 3),
            WalkingPersons = Math.Round(load.WalkingPersons, 3),
            UnassignedPersons = Math.Round(load.UnassignedPersons, 3),
            OutsidePersons = Math.Round(flows.OutsidePersons, 3),
            Flows = Told(load.Links, network.Feeds, network.ReadCourses(cancellation)),
        };
    }

    protected override IReadOnlyList<ResultTable> ListTables(TransitFlowSet result) => result.Flows.Count == 0 ? [] : [TransitFlowTable.Of(result)];

    private static TransitTableRequest RequestFor(OpenNetwork network, TransitDay day, IReadOnlyList<Place> places, CancellationToken cancellation)
    {
        GeoPoint[] points = [.. places.Select(static place => OpenNetwork.PointAt(place.Longitude, place.Latitude))];
        var walking = new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };
        var onFoot = new uint[points.Length * points.Length];
        new TravelTable(network.Stored, walking, points).Fill(points, onFoot, null, cancellation);
        return new TransitTableRequest
        {
            Timetable = day.Timetable,
            Window = new DepartureWindow(FirstMinute * 60, LastMinute - FirstMinute),
            Access = day.Stops.FromPoints(points, walking, cancellation),
            Egress = day.Stops.ToPoints(points, walking, cancellation),
            DirectSeconds = row =>
                [.. onFoot.Skip(row * points.Length).Take(points.Length).Select(static time => time == RoadNetwork.Never ? -1 : (int)((time + 5) / 10))],
            Rules = new TransitRules { MaxSeconds = LongestSeconds },
        };
    }

    private static IReadOnlyList<TransitFlow> Told(IReadOnlyList<TransitLink> links, IReadOnlyList<GtfsFeed> feeds, LineCourses courses)
    {
        return [.. links.Select(Of)];

        TransitFlow Of(TransitLink link)
        {
            var course = courses.Between(link.Line, link.FromStop, link.ToStop);
            return new TransitFlow(
                LineOf(feeds, link.Line),
                StopOf(feeds, link.FromStop).Name,
                StopOf(feeds, link.ToStop).Name,
                Math.Round(link.Persons, 3),
                Math.Round(link.Boarding, 3),
                Math.Round(link.Alighting, 3),
                [
                    .. course
                        .Select(static point => Sweref.FromGeographic(point.LongitudeE7 / 1e7, point.LatitudeE7 / 1e7))
                        .SelectMany(static place => new[] { Math.Round(place.Easting, 1), Math.Round(place.Northing, 1) }),
                ],
                course.Count == 0 ? null : Math.Round(LineCourses.Metres(course), 1)
            );
        }
    }

    private static GtfsStop StopOf(IReadOnlyList<GtfsFeed> feeds, int stop)
    {
        var feed = 0;
        for (; stop >= feeds[feed].Stops.Count; feed++)
            stop -= feeds[feed].Stops.Count;
        return feeds[feed].Stops[stop];
    }

    private static string LineOf(IReadOnlyList<GtfsFeed> feeds, int line)
    {
        var feed = 0;
        for (; line >= feeds[feed].Routes.Count; feed++)
            line -= feeds[feed].Routes.Count;
        var route = feeds[feed].Routes[line];
        return route.Name.Length > 0 ? route.Name : route.Id;
    }
}
