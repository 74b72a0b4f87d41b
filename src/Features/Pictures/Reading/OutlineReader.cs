using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Geo;

namespace Samplan.Pictures.Reading;

/// <summary>The outline of the region: its municipalities together, simplified to what a map of the whole region can show.</summary>
internal sealed class OutlineReader(IDatasets datasets)
{
    private const double ToleranceMetres = 50;
    private const double SmallestIslandSquareMetres = 40_000;
    private const double MarginShare = 0.06;
    private const int Decimals = 5;

    private (string Hash, RegionOutline Outline)? _kept;

    public async Task<RegionOutline> ReadAsync(IReadOnlyList<Dataset> known, IReadOnlyList<Place> places, CancellationToken cancellation)
    {
        var version = known.FirstOrDefault(dataset => dataset.Role == "municipalities")?.Current is [var newest, ..] ? newest : null;
        if (version is null)
            return Around(places);
        if (_kept is { } kept && kept.Hash == version.ContentHash)
            return kept.Outline;
        var content = await datasets.ReadAsync(version, [], withGeometry: true, cancellation);
        var outline = Outline([.. content.Geometries.OfType<Geometry>()]) ?? Around(places);
        _kept = (version.ContentHash, outline);
        return outline;
    }

    private static RegionOutline? Outline(IReadOnlyList<Geometry> municipalities)
    {
        if (municipalities.Count == 0)
            return null;
        var whole = TopologyPreservingSimplifier.Simplify(UnaryUnionOp.Union(municipalities), ToleranceMetres);
        var polygons = Enumerable.Range(0, whole.NumGeometries).Select(whole.GetGeometryN).OfType<Polygon>();
        var drawn = polygons.Where(polygon => polygon.Area >= SmallestIslandSquareMetres).Select(Degrees).ToArray();
        return drawn.Length == 0 ? null : Box(drawn.SelectMany(polygon => polygon[0]), drawn);
    }

    // The rings' holes that a simplified neighbour leaves between two municipalities are slivers, not lakes.
    private static double[][][] Degrees(Polygon polygon) =>
        [
            Degrees(polygon.ExteriorRing),
            .. polygon.InteriorRings.Where(ring => new Polygon((LinearRing)ring).Area >= SmallestIslandSquareMetres).Select(Degrees),
        ];

    private static double[][] Degrees(LineString ring) =>
        [
            .. ring.Coordinates.Select(point =>
            {
                var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(point.X, point.Y);
                return new[] { Math.Round(longitude, Decimals), Math.Round(latitude, Decimals) };
            }),
        ];

    /// <summary>Without municipalities: the box of the places with some air, and no outline that nobody has drawn.</summary>
    private static RegionOutline Around(IReadOnlyList<Place> places)
    {
        if (places.Count == 0)
            return new RegionOutline(10.5, 55, 24.5, 69.2, []);
        var box = Box(places.Select(place => new[] { place.Longitude, place.Latitude }), []);
        var (wide, high) = (Math.Max(box.East - box.West, 0.2) * MarginShare, Math.Max(box.North - box.South, 0.1) * MarginShare);
        return new RegionOutline(box.West - wide, box.South - high, box.East + wide, box.North + high, []);
    }

    private static RegionOutline Box(IEnumerable<double[]> points, IReadOnlyList<double[][][]> polygons)
    {
        double[][] all = [.. points];
        return new RegionOutline(all.Min(point => point[0]), all.Min(point => point[1]), all.Max(point => point[0]), all.Max(point => point[1]), polygons);
    }
}
