using System.Text;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;

namespace Samplan.Bench;

/// <summary>The drawn country as the files that a planner would have, with the requests that import them.</summary>
internal static class CountryFiles
{
    private const int Year = 2024;
    private const int Services = 12_000;
    private const int FlowsAPlace = 10;
    private static readonly string[] s_kinds = ["livsmedel", "apotek", "vårdcentral", "grundskola"];

    /// <summary>Writes them and lists the imports in order.</summary>
    public static IReadOnlyList<ImportRequest> Write(DrawnCountry country, string folder)
    {
        Directory.CreateDirectory(folder);
        return
        [
            GeoJson(folder, "municipalities", country.Municipalities, i => $"\"name\":\"Kommun {i + 1}\",\"code\":\"{1001 + i}\""),
            GeoJson(folder, "places", country.Places, i => $"\"name\":\"Ort {i + 1}\",\"code\":\"T{10001 + i}\",\"population\":{country.Populations[i]}") with
            {
                Year = Year,
            },
            GeoJson(folder, "roads", country.Roads, i => $"\"name\":\"Väg {i + 1}\",\"kind\":\"{(i % 3 == 0 ? "riksväg" : "länsväg")}\""),
            Csv(folder, "population-grid", "easting,northing,population", DrawnCountry.CellCount, i => CellLine(country, i)) with
            {
                CellSizeMetres = DrawnCountry.CellMetres,
                Year = Year,
            },
            WriteServices(country, folder),
            WriteFlows(folder),
        ];
    }

    private static string CellLine(DrawnCountry country, int cell) =>
        FormattableString.Invariant($"{country.CellEastings[cell]},{country.CellNorthings[cell]},{country.CellPersons[cell]}");

    private static ImportRequest WriteServices(DrawnCountry country, string folder)
    {
        var random = new Random(DrawnCountry.Seed);
        return Csv(
            folder,
            "services",
            "kind,easting,northing",
            Services,
            i =>
            {
                var site = country.Sites[random.Next(DrawnCountry.PlaceCount)];
                var (east, north) = (random.Next(-2_000, 2_000), random.Next(-2_000, 2_000));
                return FormattableString.Invariant($"{s_kinds[i % s_kinds.Length]},{site.X + east:0.00},{site.Y + north:0.00}");
            }
        );
    }

    private static ImportRequest WriteFlows(string folder)
    {
        var random = new Random(DrawnCountry.Seed);
        return Csv(
            folder,
            "flows:commuting",
            "from,to,persons",
            DrawnCountry.PlaceCount * FlowsAPlace,
            i =>
            {
                var from = i / FlowsAPlace;
                // One of ten neighbouring tenths, so that no pair is drawn twice.
                var step = 1 + (i % FlowsAPlace * 200) + random.Next(200);
                return FormattableString.Invariant($"Ort {from + 1},Ort {((from + step) % DrawnCountry.PlaceCount) + 1},{random.Next(1, 300)}");
            }
        ) with
        {
            CoordinateSystem = null,
            Year = Year,
        };
    }

    private static ImportRequest GeoJson(string folder, string role, IReadOnlyList<Geometry> shapes, Func<int, string> properties)
    {
        var path = Path.Combine(folder, role + ".geojson");
        using (var file = new StreamWriter(path))
            GeoJsonText.Write(file, shapes, properties, "0.00");
        return new ImportRequest(path, role) { CoordinateSystem = "EPSG:3006" };
    }

    private static ImportRequest Csv(string folder, string role, string header, int rows, Func<int, string> line)
    {
        var path = Path.Combine(folder, role.Replace(':', '-') + ".csv");
        File.WriteAllLines(path, Enumerable.Range(0, rows).Select(line).Prepend(header), Encoding.UTF8);
        return new ImportRequest(path, role) { CoordinateSystem = "EPSG:3006" };
    }
}
