using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Samplan.Accessibility.Ground;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Geo;

namespace Samplan.Accessibility.Nearness;

/// <summary>The services of the region's newest files, each with where it lies. Those beyond the border belong: they are the nearest of some.</summary>
internal static class ServiceReading
{
    public const string Role = "services";

    /// <param name="shapes">Extents of the places, in their order; empty where they are not known.</param>
    public static async Task<IReadOnlyList<ServicePoint>> ReadAsync(
        IDatasets datasets,
        IReadOnlyList<Dataset> sources,
        IReadOnlyList<IPreparedGeometry> shapes,
        RegionCells cells,
        CancellationToken cancellation
    )
    {
        var services = new List<ServicePoint>();
        foreach (var dataset in sources.Where(dataset => dataset.Role == Role))
        {
            if (dataset.Current is not [var newest, ..])
                continue;
            var content = await datasets.ReadAsync(newest, ["kind", "name"], withGeometry: true, cancellation);
            var (kinds, names) = (content.Texts("kind"), content.Texts("name"));
            for (var row = 0; row < content.Geometries.Count; row++)
            {
                if (kinds[row] is { Length: > 0 } kind && content.Geometries[row] is { IsEmpty: false } shape)
                    services.Add(At($"{dataset.Id.Value}/{row}", kind, names[row], shape.Centroid, (shapes, cells)));
            }
        }
        return services;
    }

    private static ServicePoint At(string id, string kind, string? name, Point at, (IReadOnlyList<IPreparedGeometry> Shapes, RegionCells Cells) ground)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(at.X, at.Y);
        return new ServicePoint(
            id,
            kind,
            name,
            OpenNetwork.PointAt(longitude, latitude),
            FindPlace(at, ground.Shapes),
            ground.Cells.FindMunicipality(at.X, at.Y)
        );
    }

    public static int? FindPlace(Point at, IReadOnlyList<IPreparedGeometry> shapes)
    {
        for (var place = 0; place < shapes.Count; place++)
        {
            if (shapes[place].Geometry.EnvelopeInternal.Covers(at.Coordinate) && shapes[place].Covers(at))
                return place;
        }
        return null;
    }
}
