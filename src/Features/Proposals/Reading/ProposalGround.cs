using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Simplify;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Geo;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Writing;

namespace Samplan.Proposals.Reading;

/// <summary>The borders of municipalities and the outlines of places of an edition: what one draws along.</summary>
internal sealed class ProposalGround(IDatasets datasets)
{
    // A line is given as finely as a map this many pixels wide can show it.
    private const double PixelsAcross = 2_000;
    private const int MostVertices = 60_000;

    private (ChangeBase Base, IReadOnlyList<Geometry> Lines)? _kept;

    /// <param name="box">Longitude and latitude.</param>
    /// <returns>Lines of longitudes and latitudes.</returns>
    public async Task<JsonArray> ListLinesAsync(ChangeBase @base, Envelope box, CancellationToken cancellation)
    {
        var (west, south) = Sweref.FromGeographic(box.MinX, box.MinY);
        var (east, north) = Sweref.FromGeographic(box.MaxX, box.MaxY);
        var wanted = new Envelope(west, east, south, north);
        var tolerance = Math.Max(wanted.Width / PixelsAcross, 0.1);
        var lines = new JsonArray();
        var vertices = 0;
        foreach (var shape in (await ListAsync(@base, cancellation)).Where(shape => shape.EnvelopeInternal.Intersects(wanted)))
        {
            var line = DouglasPeuckerSimplifier.Simplify(shape, tolerance);
            vertices += line.NumPoints;
            if (vertices > MostVertices)
                break;
            for (var part = 0; part < line.NumGeometries; part++)
                lines.Add(Degrees(line.GetGeometryN(part)));
        }
        return lines;
    }

    /// <summary>The extent of a place by its label; null where there is no such place.</summary>
    public static JsonNode? FindPlace(ChangeBase @base, string label) =>
        @base.Book.Places.Places.Select((place, index) => (place.Label, Index: (int?)index)).FirstOrDefault(one => one.Label == label).Index is { } index
        && Shapes(@base) is { } shapes
        && index < shapes.Shapes.Count
            ? GeoJsonShape.WriteDegrees(new WKBReader().Read(shapes.Shapes[index]))
            : null;

    private static PlaceShapes? Shapes(ChangeBase @base) =>
        @base.Results.FirstOrDefault(result => result.Provenance.Step == AnalysisSteps.PlaceShapes)?.Read<PlaceShapes>();

    private async Task<IReadOnlyList<Geometry>> ListAsync(ChangeBase @base, CancellationToken cancellation)
    {
        if (_kept is { } kept && ReferenceEquals(kept.Base, @base))
            return kept.Lines;
        var shapes = new List<Geometry>();
        foreach (var dataset in @base.Datasets.Where(one => one.Role == "municipalities"))
        {
            // What has been taken out of the workspace since is not drawn along.
            if (dataset.Current is [{ Table.Length: > 0 } version, ..])
                shapes.AddRange((await datasets.ReadAsync(version, [], withGeometry: true, cancellation)).Geometries.OfType<Geometry>());
        }
        shapes.AddRange(Shapes(@base)?.Read() ?? []);
        IReadOnlyList<Geometry> lines = [.. shapes.Where(shape => shape.Dimension == Dimension.Surface).Select(shape => shape.Boundary)];
        _kept = (@base, lines);
        return lines;
    }

    private static JsonArray Degrees(Geometry line) =>
        [
            .. line.Coordinates.Select(point =>
            {
                var (longitude, latitude) = Sweref.ToGeographic(point.X, point.Y);
                return (JsonNode)new JsonArray(Math.Round(longitude, 7), Math.Round(latitude, 7));
            }),
        ];
}
