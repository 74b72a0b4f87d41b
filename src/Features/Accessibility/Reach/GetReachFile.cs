using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetTopologySuite.Geometries;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Formats.GeoJson;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Accessibility.Reach;

/// <summary>The areas as a file, a feature a limit; the map asks for the same. GeoJSON in degrees, GeoPackage in EPSG:3006.</summary>
internal static class GetReachFile
{
    private const string Name = "isochrones";
    private const int Decimals = 6;

    private static readonly FeatureTable s_table = new(
        Name,
        Name,
        "",
        "MULTIPOLYGON",
        [
            new("origin", FeatureColumnType.Text),
            new("minutes", FeatureColumnType.Real),
            new("area_km2", FeatureColumnType.Real),
            new("population", FeatureColumnType.Real),
        ]
    );

    private static readonly CoordinateTransform s_toSweref = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accessibility/isochrones.geojson", HandleGeoJsonAsync).WithName("GetReachGeoJson");
        routes.MapGet("/accessibility/isochrones.gpkg", HandleGeoPackageAsync).WithName("GetReachGeoPackage");
    }

    private static Task<IResult> HandleGeoJsonAsync(HttpContext context, ReachShelf shelf) =>
        HandleAsync(context, shelf, static reached => (WriteGeoJson(reached), "application/geo+json", $"{Name}.geojson"));

    private static Task<IResult> HandleGeoPackageAsync(HttpContext context, ReachShelf shelf) =>
        HandleAsync(context, shelf, static reached => (WriteGeoPackage(reached), "application/geopackage+sqlite3", $"{Name}.gpkg"));

    private static async Task<IResult> HandleAsync(HttpContext context, ReachShelf shelf, Func<ReachedBands, (byte[] Content, string Type, string Name)> write)
    {
        var request = SurfaceRequest.Of(context);
        var found = await shelf.GetAsync(context, request);
        if (found.Value is not { } reached)
            return SurfaceAnswers.Refused(PageFrame.Of(context).Texts, found.Refusal!);
        var file = write(reached);
        var stamp = $"{file.Type}|{reached.Surface.Ground.Stamp}|{OriginOf(request)}|{request.IsTo}|{request.Way}|{request.Transit}|{request.SayBands}";
        return SurfaceAnswers.Packed(context, file.Content, file.Type, stamp, file.Name);
    }

    private static byte[] WriteGeoJson(ReachedBands reached)
    {
        using var content = new MemoryStream();
        using (var features = new GeoJsonWriter(content))
        {
            foreach (var (band, area) in reached.Areas.Index())
            {
                features.BeginFeature(area.Area);
                features.Properties.WriteString("origin", OriginOf(reached.Surface.Request));
                features.Properties.WriteNumber("minutes", reached.Minutes[band]);
                features.Properties.WriteNumber("area_km2", Math.Round(reached.SquareKilometres[band], Decimals));
                features.Properties.WriteNumber("population", reached.Persons[band]);
                features.EndFeature();
            }
        }
        return content.ToArray();
    }

    private static byte[] WriteGeoPackage(ReachedBands reached)
    {
        var path = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}.gpkg");
        try
        {
            GeoPackageFile.Write(path, [(s_table, writer => Fill(writer, reached))]);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Fill(FeatureTableWriter writer, ReachedBands reached)
    {
        foreach (var (band, area) in reached.Areas.Index())
        {
            writer.SetGeometry(Placed(area));
            writer.SetText(0, OriginOf(reached.Surface.Request));
            writer.SetReal(1, reached.Minutes[band]);
            writer.SetReal(2, Math.Round(reached.SquareKilometres[band], Decimals));
            writer.SetReal(3, reached.Persons[band]);
            writer.EndRow();
        }
    }

    private static Geometry Placed(Isochrone area)
    {
        var placed = area.Area.Copy();
        s_toSweref.Apply(placed);
        return placed;
    }

    private static string OriginOf(SurfaceRequest request) =>
        request.Place ?? (request.Point is var (latitude, longitude) ? string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}") : "");
}
