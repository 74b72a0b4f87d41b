using System.Globalization;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Formats.OsmPbf;
using Samplan.Geo;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>
/// A road of 60 km/h goes straight from Storby (59.60, 16.50) to Lillby (59.70, 16.60): 12.5 kilometres, 12.5 minutes. A hundred people live round the first, thirty round the second, and seven
/// in a square at Torp that no street is near. Both have a shop, Storby alone a library.
/// </summary>
internal static class TravelWorld
{
    public const string Services = """
        lat;lon;kind;name
        59.60;16.50;grocery;Storköp
        59.70;16.60;grocery;Lanthandeln
        59.60;16.50;library;Biblioteket
        """;

    public static async Task DrawAsync(DrawnServer server)
    {
        using var streets = new MemoryStream();
        new OsmPbfWriter(streets).Write(
            [new OsmNode(1, 165_000_000, 596_000_000, []), new OsmNode(2, 166_000_000, 597_000_000, [])],
            [new OsmWay(1, [1, 2], [new("highway", "secondary"), new("maxspeed", "60")])],
            []
        );
        await ImportAsync(server, "roads.osm.pbf", "osm", streets.ToArray());
        var rows = new[] { (59.60, 16.50, 100), (59.70, 16.60, 30), (59.75, 16.70, 7) }.Select(at => Cell(at.Item1, at.Item2, at.Item3));
        var grid = "easting;northing;cell_size;population\n" + string.Join('\n', rows) + "\n";
        await ImportAsync(server, "rutor.csv", "population-grid", Encoding.UTF8.GetBytes(grid), "EPSG:3006");
        await ImportAsync(server, "service.csv", "services", Encoding.UTF8.GetBytes(Services));
        await server.Get<IDerivations>().BuildAsync(null, default);
    }

    private static string Cell(double latitude, double longitude, int persons)
    {
        var (easting, northing) = Sweref.FromGeographic(longitude, latitude);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(easting / 1000) * 1000};{Math.Floor(northing / 1000) * 1000};1000;{persons}");
    }

    public static async Task ImportAsync(DrawnServer server, string name, string role, byte[] content, string? system = null)
    {
        var file = Path.Combine(server.Workspace.Folder, "..", name);
        await File.WriteAllBytesAsync(file, content);
        var report = await server.Get<ICatalogue>().ImportAsync(new ImportRequest(file, role) { CoordinateSystem = system }, null, default);
        Assert.Equal(ImportResult.Imported, report.Result);
    }
}
