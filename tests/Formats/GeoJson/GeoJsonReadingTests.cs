using System.Globalization;
using System.Text;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Tests.GeoJson;

public sealed class GeoJsonReadingTests : IDisposable
{
    private const string Point = """{"type":"Point","coordinates":[15.5,59.25]}""";
    private readonly Scratch _scratch = new();

    [Fact]
    public void Properties_may_stand_before_or_after_the_geometry()
    {
        var path = Write(
            $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":1},"geometry":{{Point}}},{"geometry":{{Point}},"properties":{"n":2},"type":"Feature"}]}"""
        );
        Assert.Equal(["1 POINT (15.5 59.25)", "2 POINT (15.5 59.25)"], Reading.Rows(path));
        Assert.Equal("EPSG:4326", Reading.Describe(path).CoordinateSystem!.Code);
    }

    [Fact]
    public void Columns_are_all_properties_of_all_features_with_what_their_values_are()
    {
        var path = Write(
            """{"features":[{"type":"Feature","geometry":null,"properties":{"a":1,"b":"x","t":true,"m":1}},{"type":"Feature","geometry":null,"properties":{"a":null,"late":{"x":[1, "}"]},"m":"två"}},{"type":"Feature","properties":null}]}"""
        );
        Assert.Equal(["1|x|true|1|–", """–|–|–|två|{"x":[1, "}"]}""", "–|–|–|–|–"], Reading.Rows(path));
        var columns = Reading.Describe(path).Columns;
        Assert.Equal(["a", "b", "t", "m", "late"], columns.Select(column => column.Name));
        Assert.Equal([CellKind.Number, CellKind.Text, CellKind.Truth, CellKind.Text, CellKind.Text], columns.Select(column => column.Kind));
        Assert.False(Reading.Describe(path).HasGeometry);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[1.5,2,3,4]}""", "POINT (1.5 2)")]
    [InlineData("""{"type":"Point","coordinates":[]}""", "POINT EMPTY")]
    [InlineData("""{"coordinates":[[1,2],[-3e1,4.25]],"type":"MultiPoint"}""", "MULTIPOINT ((1 2), (-30 4.25))")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],[3,4]]}""", "LINESTRING (1 2, 3 4)")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}""", "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))")]
    [InlineData(
        """{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]}""",
        "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))"
    )]
    [InlineData("""{"type":"MultiPolygon","coordinates":[ [ [ [0,0] , [9,0],[9,9],[0,0]]]]}""", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))")]
    public void Every_kind_of_geometry_is_read(string geometry, string expected)
    {
        Assert.EndsWith(expected, Assert.Single(Reading.Rows(Write(geometry))), StringComparison.Ordinal);
        var feature = $$$"""{"type":"Feature","geometry":{{{geometry}}},"properties":{"a":"å"}}""";
        Assert.Equal(["å " + expected], Reading.Rows(Write(feature)));
        Assert.Equal(["å " + expected, "å " + expected], Reading.Rows(Write(feature + "\n" + feature + "\r\n")));
        Assert.Equal(["å " + expected], Reading.Rows(Write($$"""{"features":[{{feature}}],"type":"FeatureCollection","bbox":[1,2]}""")));
    }

    [Fact]
    public void A_coordinate_is_the_nearest_double_to_its_text()
    {
        var random = new Random(7);
        var texts = new List<string>();
        for (var i = 0; i < 100_000; i++)
        {
            var x = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-8, 20));
            var format = (i % 5) switch
            {
                0 => "R",
                1 => "E12",
                2 => "F9",
                3 => "F15",
                _ => "E17",
            };
            texts.Add(x.ToString(format, CultureInfo.InvariantCulture));
        }
        using var table = TableFile.Open(
            Write($$"""{"type":"LineString","coordinates":[{{string.Join(',', texts.Select(text => $"[{text},1]"))}}]}"""),
            new TableReading()
        );
        var read = table.Read()!.Geometry!.Coordinates;
        for (var i = 0; i < texts.Count; i++)
            Assert.Equal(double.Parse(texts[i], CultureInfo.InvariantCulture), read[i].X);
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::3006", "EPSG:3006")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84")]
    [InlineData("EPSG:3021", "EPSG:3021")]
    public void The_file_may_name_its_coordinate_system_before_or_after_the_features(string name, string code)
    {
        var crs = $$$""" "crs":{"type":"name","properties":{"name":"{{{name}}}"}} """;
        Assert.Equal(code, Reading.Describe(Write($$"""{"type":"FeatureCollection",{{crs}},"features":[]}""")).CoordinateSystem!.Code);
        Assert.Equal(code, Reading.Describe(Write($$"""{"type":"FeatureCollection","features":[],{{crs}}}""")).CoordinateSystem!.Code);
        Assert.Equal("EPSG:3857", Reading.Describe(Write("""{"features":[]}"""), new TableReading(CoordinateSystemCode: "EPSG:3857")).CoordinateSystem!.Code);
    }

    [Fact]
    public void The_id_of_a_feature_is_a_column_unless_a_property_has_that_name()
    {
        Assert.Equal(["1|7"], Reading.Rows(Write("""{"type":"Feature","id":7,"geometry":null,"properties":{"a":1}}""")));
        Assert.Equal(["1"], Reading.Rows(Write("""{"type":"Feature","id":7,"geometry":null,"properties":{"id":1}}""")));
    }

    [Fact]
    public void A_feature_that_lies_across_the_blocks_of_the_file_is_whole()
    {
        var text = new StringBuilder("""{"type":"FeatureCollection","features":[""");
        for (var i = 0; i < 5_000; i++)
            text.Append(i > 0 ? ",\n" : "")
                .Append(
                    CultureInfo.InvariantCulture,
                    $$$"""{"type":"Feature","properties":{"n":{{{i}}},"s":"\"}]{{{new string('x', i % 300)}}}"},"geometry":{"type":"Point","coordinates":[{{{i}}},{{{i}}}.5]}}"""
                );
        var rows = Reading.Rows(Write(text + "]}"));
        Assert.Equal(5_000, rows.Count);
        Assert.Equal("1|\"}]x POINT (1 1.5)", rows[1]);
        Assert.EndsWith("POINT (4999 4999.5)", rows[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":null},{"type":"Fea""",
        "formats.geojson.broken",
        "2"
    )]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":01},"geometry":null}]}""", "formats.geojson.broken", "1")]
    [InlineData(
        """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{}} {"type":"Feature","properties":{}}]}""",
        "formats.geojson.broken",
        "1"
    )]
    [InlineData("""{"type":"FeatureCollection","features":[]} x""", "formats.geojson.broken", "1")]
    [InlineData("""{"type":"Point","coordinates":[1]}""", "formats.geojson.broken", "1")]
    [InlineData("""{"type":"Point","coordinates":[01,2]}""", "formats.geojson.broken", "1")]
    [InlineData("""{"type":"Point","coordinates":[1e999,2]}""", "formats.geojson.broken", "1")]
    [InlineData("""{"type":"Point","coordinates":[[1,2]]}""", "formats.geojson.broken", "1")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2]]}""", "formats.geometry.line-short", "1")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[1,0]]]}""", "formats.geometry.ring-open", "1")]
    [InlineData("""{"type":"GeometryCollection","geometries":[]}""", "formats.geometry.collection", "1")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Circle"},"properties":{}}""", "formats.geojson.geometry-type", "1")]
    [InlineData("""{"type":"Topology","objects":{}}""", "formats.geojson.topology", null)]
    [InlineData("""{"a":1}""", "formats.geojson.not-a-feature", "1")]
    [InlineData("""[1,2]""", "formats.geojson.not-an-object", null)]
    [InlineData("""{"features":[],"crs":{"properties":{"name":"EPSG:2154"}}}""", "formats.crs-unsupported", null)]
    [InlineData("""{"features":[],"crs":{"type":"link"}}""", "formats.geojson.crs-unnamed", null)]
    public void What_is_wrong_is_refused_with_its_feature(string text, string code, string? feature)
    {
        var refusal = Reading.Refusal(Write(text));
        Assert.Equal(code, refusal.Code);
        Assert.Equal(feature, refusal.Arguments.GetValueOrDefault("feature"));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_overflows_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 1_000_000));
        Assert.Equal(
            "formats.geojson.broken",
            Reading.Refusal(Write($$$"""{"type":"Feature","geometry":null,"properties":{"a":{{{deep}}}{{{deep.Replace('[', ']')}}}}}""")).Code
        );
        Assert.Equal("formats.geojson.broken", Reading.Refusal(Write($$"""{"type":"Polygon","coordinates":{{deep}}""")).Code);
        var objects = string.Concat(Enumerable.Repeat("""{"a":""", 100_000));
        Assert.Equal("formats.geojson.broken", Reading.Refusal(Write(objects)).Code);
    }

    [Fact]
    public void Text_in_utf16_is_refused_in_one_sentence()
    {
        var path = _scratch.Write("a.geojson", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("""{"features":[]}""")]);
        Assert.Equal("formats.geojson.utf16", Reading.Refusal(path).Code);
    }

    private string Write(string text) => _scratch.Write("a.geojson", text);

    public void Dispose() => _scratch.Dispose();
}
