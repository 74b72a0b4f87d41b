using System.IO.Compression;
using System.Text;
using static Samplan.Features.Tests.Catalogue.BadFile;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>Files that are not what they say, cut off, hostile, or hold geometry that is no geometry.</summary>
internal static class BadContainers
{
    private const string Point = """{"type":"Point","coordinates":[16.5,59.6]}""";

    public static IEnumerable<BadFile> All => [.. Geometry, .. Json, .. Encodings, .. Archives];

    private static IEnumerable<BadFile> Geometry =>
        [
            Feature(
                "bow tie",
                "layer",
                "catalogue.geometry-invalid.self-intersection",
                """{"type":"Polygon","coordinates":[[[16,59],[17,60],[17,59],[16,60],[16,59]]]}"""
            ),
            Feature(
                "hole outside",
                "layer",
                "catalogue.geometry-invalid.hole-outside-shell",
                """{"type":"Polygon","coordinates":[[[16,59],[17,59],[17,60],[16,60],[16,59]],[[18,59],[19,59],[19,60],[18,60],[18,59]]]}"""
            ),
            Feature("no geometry in the feature", "layer", "catalogue.position-missing", "null"),
            Feature("polygon of nothing", "layer", "catalogue.geometry-empty", """{"type":"Polygon","coordinates":[]}"""),
            Feature(
                "area as a stop",
                "stops",
                "catalogue.geometry-kind",
                """{"type":"Polygon","coordinates":[[[16,59],[17,59],[17,60],[16,59]]]}""",
                """{"departures":1}"""
            ),
            Feature("point as a municipality", "municipalities", "catalogue.geometry-kind", Point),
            Feature("point as a road", "roads", "catalogue.geometry-kind", Point),
            Feature("open ring", "layer", "formats.geometry.ring-open", """{"type":"Polygon","coordinates":[[[16,59],[17,59],[17,60],[16,60]]]}"""),
            Feature("line of one point", "layer", "formats.geometry.line-short", """{"type":"LineString","coordinates":[[16,59]]}"""),
            Feature("collection", "layer", "formats.geometry.collection", $$"""{"type":"GeometryCollection","geometries":[{{Point}}]}"""),
            Feature("axes swapped in the features", "layer", "catalogue.axes-swapped", """{"type":"LineString","coordinates":[[59.6,16.5],[59.7,16.6]]}"""),
            Feature("metres called degrees", "layer", "catalogue.crs-wrong", """{"type":"LineString","coordinates":[[556200,6597485],[557200,6598485]]}"""),
            Feature("line to the Sahara", "layer", "catalogue.position-far-away", """{"type":"LineString","coordinates":[[16.5,59.6],[10,20]]}"""),
            Feature("geometry of no known type", "layer", "formats.geojson.geometry-type", """{"type":"Circle","coordinates":[16,59]}"""),
        ];

    private static IEnumerable<BadFile> Json =>
        [
            BadFile.Json("cut off", "layer", "formats.geojson.broken", Collection($$"""{"type":"Feature","properties":{},"geometry":{{Point}}}""")[..60]),
            BadFile.Json("no json", "layer", "formats.geojson.broken", "{\"type\": \"FeatureCollection\", \"features\": [oj]}"),
            BadFile.Json("json of another kind", "layer", "formats.geojson.not-a-feature", "{\"hej\": 1}"),
            BadFile.Json("topojson", "layer", "formats.geojson.topology", "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}"),
            BadFile.Json("no features", "layer", "catalogue.no-rows", Collection("")),
            BadFile.Json(
                "system not supported",
                "layer",
                "formats.crs-unsupported",
                Collection(
                    $$"""{"type":"Feature","properties":{},"geometry":{{Point}}}""",
                    """ "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}}, """
                )
            ),
            BadFile.Json(
                "number without end",
                "layer",
                "formats.geojson.broken",
                Collection($$"""{"type":"Feature","properties":{"a":1e},"geometry":{{Point}}}""")
            ),
            BadFile.Json("nested a thousand deep", "layer", "formats.geojson.not-an-object", new string('[', 100_000)),
        ];

    private static IEnumerable<BadFile> Encodings =>
        [
            Bytes("utf-16 without mark", "namn.csv", Encoding.Unicode.GetBytes("name,lat,lon\nÅby,59,16\n"), "formats.binary"),
            Bytes("wrong encoding stated", "latin.csv", Encoding.Latin1.GetBytes("name,lat,lon\nÅby,59,16\n"), "formats.encoding-wrong") with
            {
                With = request => request with { Encoding = "utf-8" },
            },
            Bytes("binary called csv", "bild.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3, 0, 0], "formats.binary"),
            Bytes("archive called csv", "arkiv.csv", Zip(("a.txt", [1])), "formats.archive-holds-nothing"),
            Bytes("database called csv", "bas.csv", "SQLite format 3\0"u8.ToArray(), "formats.named-otherwise"),
            Bytes("page of the web", "sida.csv", "<!DOCTYPE html><html><body>404</body></html>"u8.ToArray(), "formats.markup"),
            Bytes("entities of xml", "data.csv", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"u8.ToArray(), "formats.markup"),
            Bytes(
                "gzip cut off",
                "rutor.csv.gz",
                GZip(Encoding.UTF8.GetBytes("ruta,pop\n" + string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"{i * 7919},{i}"))))[..2_000],
                "formats.archive-damaged"
            ),
        ];

    private static IEnumerable<BadFile> Archives =>
        [
            Bytes("archive of nothing", "tom.zip", Zip(), "formats.archive-holds-nothing"),
            Bytes("archive of a letter", "brev.zip", Zip(("brev.txt", [65])), "formats.archive-holds-nothing"),
            Bytes("archive with a way out", "ut.zip", Zip(("../../etc/passwd.shp", [1])), "formats.archive-path"),
            Bytes("archive cut off", "av.zip", Zip(("a.shp", new byte[5_000]))[..60], "formats.archive-damaged"),
            Bytes(
                "archive of noughts",
                "noll.zip",
                Zip(("a.shp", new byte[64 << 20]), ("a.shx", new byte[64 << 20]), ("a.dbf", new byte[64 << 20])),
                "formats.shapefile.damaged"
            ),
            Bytes("nothing but noughts", "noll.csv.gz", GZip(new byte[64 << 20]), "formats.binary"),
        ];

    private static BadFile Bytes(string name, string fileName, byte[] content, string code) => new(name, fileName, content, "layer", code);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static byte[] GZip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
            packed.Write(content);
        return bytes.ToArray();
    }
}
