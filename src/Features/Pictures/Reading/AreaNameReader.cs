using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Samplan.Catalogue.Contracts;
using Samplan.Geo;

namespace Samplan.Pictures.Reading;

/// <summary>Names that are written straight on the map: counties round the region, and lakes and bays. Each stands where its area has most room within the view.</summary>
internal sealed class AreaNameReader(IDatasets datasets)
{
    /// <summary>How far beyond the region's box names are looked for, as a share of its longer side.</summary>
    private const double AirShare = 0.35;
    private const double ToleranceMetres = 500;
    private const double CountyRadiusMetres = 6_000;
    private const double WaterRadiusMetres = 1_200;
    private const int MostWaters = 16;
    private const int Decimals = 4;

    private static readonly HashSet<string> s_countyKinds = new(StringComparer.OrdinalIgnoreCase) { "county", "län", "region" };

    private (string Hash, IReadOnlyList<AreaName> Names)? _kept;

    public async Task<IReadOnlyList<AreaName>> ReadAsync(IReadOnlyList<Dataset> known, RegionOutline outline, CancellationToken cancellation)
    {
        DatasetVersion[] boundaries = [.. NewestOf(known, "boundaries")];
        DatasetVersion[] waters = [.. NewestOf(known, "water")];
        var hash = string.Join(
            '+',
            boundaries.Concat(waters).Select(version => version.ContentHash).Append($"{outline.West}{outline.South}{outline.East}{outline.North}")
        );
        if (_kept is { } kept && kept.Hash == hash)
            return kept.Names;
        var view = ViewOf(outline);
        var region = PolygonsOf(outline);
        List<Area> counties = [];
        foreach (var version in boundaries)
            counties.AddRange(Read(await datasets.ReadAsync(version, ["name", "kind"], withGeometry: true, cancellation), view, region, CountyRadiusMetres));
        List<Area> lakes = [];
        foreach (var version in waters)
            lakes.AddRange(Read(await datasets.ReadAsync(version, ["name", "kind"], withGeometry: true, cancellation), view, null, WaterRadiusMetres));
        AreaName[] names = [.. Largest(counties, int.MaxValue, "county"), .. Largest(lakes, MostWaters, "water")];
        _kept = (hash, names);
        return names;
    }

    private static IEnumerable<DatasetVersion> NewestOf(IReadOnlyList<Dataset> known, string role) =>
        known.Where(dataset => dataset.Role == role && dataset.Current.Count > 0).Select(dataset => dataset.Current[0]);

    /// <summary>The named areas of a dataset that have room for a name in the view, outside the region where one is given.</summary>
    private static IEnumerable<Area> Read(DatasetContent content, Geometry view, Geometry? region, double leastRadiusMetres)
    {
        var (names, kinds) = (content.Texts("name"), content.Texts("kind"));
        // Where the file tells counties from smaller areas, only the counties are named.
        var hasCounties = kinds.Any(kind => s_countyKinds.Contains(kind ?? ""));
        for (var row = 0; row < content.Rows; row++)
        {
            if (names[row] is not { } name || (hasCounties && !s_countyKinds.Contains(kinds[row] ?? "")))
                continue;
            if (content.Geometries[row] is not (Polygon or MultiPolygon) || !content.Geometries[row]!.EnvelopeInternal.Intersects(view.EnvelopeInternal))
                continue;
            var seen = TopologyPreservingSimplifier.Simplify(content.Geometries[row], ToleranceMetres).Intersection(view);
            if (FindRoom(region is null ? seen : seen.Difference(region), leastRadiusMetres) is var (middle, radius))
                yield return new Area(name, middle, radius);
        }
    }

    /// <summary>The middle of the largest circle within, null when it is smaller than a name needs.</summary>
    private static (Coordinate Middle, double RadiusMetres)? FindRoom(Geometry area, double leastRadiusMetres)
    {
        if (area.Area < Math.PI * leastRadiusMetres * leastRadiusMetres)
            return null;
        var circle = new MaximumInscribedCircle(area, ToleranceMetres);
        var radius = circle.GetRadiusLine().Length;
        return radius >= leastRadiusMetres ? (circle.GetCenter().Coordinate, radius) : null;
    }

    /// <summary>A name once, where it has most room; the roomiest first.</summary>
    private static IEnumerable<AreaName> Largest(IEnumerable<Area> areas, int most, string kind) =>
        areas
            .OrderByDescending(area => area.RadiusMetres)
            .ThenBy(area => area.Name, StringComparer.Ordinal)
            .DistinctBy(area => area.Name)
            .Take(most)
            .Select(area =>
            {
                var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(area.Middle.X, area.Middle.Y);
                return new AreaName(kind, area.Name, Math.Round(longitude, Decimals), Math.Round(latitude, Decimals));
            });

    private static Geometry ViewOf(RegionOutline outline)
    {
        var box = new Envelope();
        foreach (
            var (longitude, latitude) in new[]
            {
                (outline.West, outline.South),
                (outline.West, outline.North),
                (outline.East, outline.South),
                (outline.East, outline.North),
            }
        )
            box.ExpandToInclude(Planar(longitude, latitude));
        box.ExpandBy(AirShare * Math.Max(box.Width, box.Height));
        return Geometries.Factory.ToGeometry(box);
    }

    private static Geometry? PolygonsOf(RegionOutline outline) =>
        outline.Polygons.Count == 0
            ? null
            : Geometries
                .Factory.CreateMultiPolygon([
                    .. outline.Polygons.Select(rings => Geometries.Factory.CreatePolygon([.. rings[0].Select(position => Planar(position[0], position[1]))])),
                ])
                .Buffer(0);

    private static Coordinate Planar(double longitude, double latitude)
    {
        var (easting, northing) = CoordinateSystems.Sweref99TransverseMercator.FromGeographic(longitude, latitude);
        return new Coordinate(easting, northing);
    }

    private sealed record Area(string Name, Coordinate Middle, double RadiusMetres);
}
