using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Analyses.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Analyses.Links;

/// <summary>
/// The links between places of the region along the roads, and bundled. A link follows others only where the ruleset's cut-off shows those; one below it follows and is not followed.
/// </summary>
internal sealed class LinkLinesStep(NetworkFolder folder, string streets) : Step<LinkLines>
{
    private static readonly TravelRules s_car = new(TravelMode.Car) { LimitSeconds = 10 * 3_600 };
    private static readonly BundlingRules s_bundling = new();

    public override StepKey Key => AnalysisSteps.LinkLines;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [NetworkStep.StreetNeed(streets), new(NetworkStep.Timetables)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, AnalysisSteps.Network, AnalysisSteps.Links];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string>
        {
            ["most-detour"] = s_bundling.MostDetour.ToString("R", CultureInfo.InvariantCulture),
            ["length-power"] = s_bundling.LengthPower.ToString("R", CultureInfo.InvariantCulture),
            ["tolerances-metres"] = string.Join(' ', LinkLines.TolerancesMetres.Select(static metres => metres.ToString("R", CultureInfo.InvariantCulture))),
        };

    protected override LinkLines Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var result = inputs.GetResult<NetworkResult>(AnalysisSteps.Network);
        if (result.File is null || places.Count == 0)
            return new LinkLines(result.Hash, Drawing([], []), Drawing([], []));
        var pairs = Pairs(inputs.GetResult<LinkSet>(AnalysisSteps.Links), places);
        using var network = folder.OpenFor(result, inputs, streets, cancellation);
        var graph = new TravelGraph(network.Stored.Network, s_car);
        GeoPoint[] points = [.. places.Select(static place => OpenNetwork.PointAt(place.Longitude, place.Latitude))];
        var ways = FastestWays.Between(graph, points, [.. pairs.Select(static pair => (pair.From, pair.To))], null, cancellation);
        var shared = SharedWays.Of(graph.Network, ways);
        return new LinkLines(
            result.Hash,
            Drawing([.. shared.Pieces.Select(PlaneOf)], [.. pairs.Zip(shared.Ways).Select(one => LineOf(one.First, one.Second, places))]),
            Bundled(graph.Network, (places, pairs), ways, cancellation)
        );
    }

    private static LineDrawing Bundled(
        RoadNetwork network,
        (IReadOnlyList<Place> Places, IReadOnlyList<Pair> Pairs) links,
        IReadOnlyList<LinkedWay?> ways,
        CancellationToken cancellation
    )
    {
        // Those without a way stay straight and carry nobody.
        int[] reached = [.. Enumerable.Range(0, ways.Count).Where(pair => ways[pair] is not null)];
        var edges = reached.Select(pair => new BundledEdge(
            links.Pairs[pair].From,
            links.Pairs[pair].To,
            Math.Max(1, ways[pair]!.Metres(network)),
            links.Pairs[pair].IsShown
        ));
        var bundles = EdgePathBundling.Of(links.Places.Count, [.. edges], s_bundling, cancellation);
        var (pieces, lines) = (new List<Coordinate[]>(), new List<LinkLine?>());
        for (var edge = 0; edge < reached.Length; edge++)
        {
            if (bundles[edge] is not { } way)
                continue;
            var curve = BundleCurve.Through([.. way.Select(place => (links.Places[place].Easting, links.Places[place].Northing))]);
            pieces.Add([.. curve.Select(static point => new Coordinate(point.X, point.Y))]);
            lines.Add(LineOf(links.Pairs[reached[edge]], [pieces.Count], links.Places));
        }
        return Drawing(pieces, lines);
    }

    /// <summary>The pairs of places that any dimension links, and whether the ruleset's cut-off shows them in any.</summary>
    private static Pair[] Pairs(LinkSet links, IReadOnlyList<Place> places)
    {
        var numbers = places
            .Select(static (place, index) => (place.Id, index))
            .ToDictionary(static one => one.Id, static one => one.index, StringComparer.Ordinal);
        var cutoffs = links.Dimensions.ToDictionary(
            static dimension => dimension.Key,
            static dimension => dimension.CutoffInsidePersons,
            StringComparer.Ordinal
        );
        return
        [
            .. links
                .Links.Where(static link => !link.LeavesRegion)
                .GroupBy(link => (From: numbers[link.From], To: numbers[link.To]))
                .OrderBy(static pair => pair.Key)
                .Select(pair => new Pair(pair.Key.From, pair.Key.To, pair.Any(link => link.Persons >= cutoffs[link.Dimension]))),
        ];
    }

    private static LinkLine? LineOf(Pair pair, int[]? pieces, IReadOnlyList<Place> places) =>
        pieces is null ? null : new LinkLine(places[pair.From].Id, places[pair.To].Id, pieces);

    private static LineDrawing Drawing(IReadOnlyList<Coordinate[]> pieces, IReadOnlyList<LinkLine?> lines) =>
        new([.. LinkLines.TolerancesMetres.Select(tolerance => pieces.Select(piece => Simplified(piece, tolerance)).ToArray())], [.. lines.OfType<LinkLine>()]);

    private static double[] Simplified(Coordinate[] line, double toleranceMetres) =>
        [.. DouglasPeuckerLineSimplifier.Simplify(line, toleranceMetres).SelectMany(static point => new[] { Math.Round(point.X, 1), Math.Round(point.Y, 1) })];

    private static Coordinate[] PlaneOf(IReadOnlyList<GeoPoint> line) =>
        [
            .. line.Select(static point => Sweref.FromGeographic(point.LongitudeE7 / 1e7, point.LatitudeE7 / 1e7))
                .Select(static point => new Coordinate(point.Easting, point.Northing)),
        ];

    private readonly record struct Pair(int From, int To, bool IsShown);
}
