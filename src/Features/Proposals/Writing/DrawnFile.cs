using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Kernel;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Writing;

/// <summary>What is drawn in a file from another program: GeoJSON, GeoPackage, or a shapefile in a zip.</summary>
internal static class DrawnFile
{
    public const long LargestBytes = 20 * 1024 * 1024;
    private const int LongestName = 80;
    private const int MostLayers = 20;

    /// <summary>Every shape in longitude and latitude, as a GeoJSON collection of single parts. The file is refused whole.</summary>
    public static async Task<Outcome<JsonObject>> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > LargestBytes)
            return new Refusal("proposals.drawn-file-large");
        var folder = Directory.CreateTempSubdirectory("samplan-drawn-");
        try
        {
            // The name is the stranger's: it is shown in a refusal, and its ending tells the format.
            var name = string.Concat(
                Path.GetFileName(file.FileName.Replace('\\', '/')).Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_')
            );
            var path = Path.Combine(folder.FullName, "x" + (name.Length > LongestName ? name[^LongestName..] : name));
            await using (var kept = File.Create(path))
                await file.CopyToAsync(kept, cancellation);
            return Read(path, cancellation);
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Outcome<JsonObject> Read(string path, CancellationToken cancellation)
    {
        var layers = TableFile.ListLayers(path);
        var parts = new JsonArray();
        var vertices = 0;
        foreach (var layer in layers.Count == 0 ? [null] : layers.Take(MostLayers).Select(layer => (string?)layer))
        {
            using var reader = TableFile.Open(path, new TableReading(layer));
            if (!reader.Description.HasGeometry)
                continue;
            while (reader.Read() is { } row)
            {
                cancellation.ThrowIfCancellationRequested();
                if (row.Geometry is not { IsEmpty: false } shape)
                    continue;
                vertices += shape.NumPoints;
                if (vertices > DrawnShape.MostVertices || parts.Count + shape.NumGeometries > DrawnParts.MostParts)
                    return Refusal.Of("proposals.drawn-file-much", ("vertices", $"{DrawnShape.MostVertices}"), ("parts", $"{DrawnParts.MostParts}"));
                if (FindSystem(reader.Description, shape) is not { } system)
                    return new Refusal("proposals.drawn-file-system");
                Add(parts, shape, system);
            }
        }
        return parts.Count == 0 ? new Refusal("proposals.drawn-file-empty") : new JsonObject { ["type"] = "GeometryCollection", ["geometries"] = parts };
    }

    /// <summary>As the file says, where its coordinates agree; else the likely system in which they lie in Sweden.</summary>
    private static CoordinateSystem? FindSystem(TableDescription description, Geometry shape)
    {
        var first = shape.Coordinate;
        return description.CoordinateSystem is { } said
            ? NordicArea.LiesIn(said, first.X, first.Y)
                ? said
                : null
            : NordicArea.SuggestSystem(first.X, first.Y);
    }

    private static void Add(JsonArray parts, Geometry shape, CoordinateSystem system)
    {
        var moved = shape.Copy();
        CoordinateTransform.Between(system, CoordinateSystems.Wgs84).Apply(moved);
        for (var part = 0; part < moved.NumGeometries; part++)
            parts.Add(JsonNode.Parse(GeoJsonShape.Write(moved.GetGeometryN(part))));
    }
}
