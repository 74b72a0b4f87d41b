using NetTopologySuite.IO;
using Samplan.Formats.Csv;
using Samplan.Formats.GeoJson;

namespace Samplan.Formats.Tests;

public sealed class WritingTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void A_csv_file_reads_back_as_it_was_written()
    {
        var text = new StringWriter();
        var writer = new CsvWriter(text);
        writer.Row("namn", "tal");
        writer.Field("rad 1\nsade \"hej\", och");
        writer.Field(0.1 + 0.2);
        writer.EndRow();
        writer.Field(" Köping ");
        writer.Field((double?)null);
        writer.EndRow();
        Assert.Equal("namn,tal\n\"rad 1\nsade \"\"hej\"\", och\",0.30000000000000004\n\" Köping \",\n", text.ToString());
        Assert.Equal(["rad 1\nsade \"hej\", och|0.30000000000000004", " Köping |–"], Reading.Rows(_scratch.Write("a.csv", text.ToString())));
        Assert.Throws<ArgumentException>(() => writer.Field(double.NaN));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"\n")]
    [InlineData("+46 70", "\"'+46 70\"\n")]
    [InlineData("-x", "\"'-x\"\n")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"\n")]
    [InlineData("\tx", "\"'\tx\"\n")]
    [InlineData("Köping", "Köping\n")]
    public void A_formula_is_defused_when_asked(string value, string expected)
    {
        var (guarded, plain) = (new StringWriter(), new StringWriter());
        new CsvWriter(guarded, guardsFormulas: true).Row(value);
        new CsvWriter(plain).Row(value);
        Assert.Equal(expected, guarded.ToString());
        Assert.DoesNotContain("'", plain.ToString(), StringComparison.Ordinal);
        var number = new StringWriter();
        new CsvWriter(number, guardsFormulas: true).Field(-5);
        Assert.Equal("-5", number.ToString());
    }

    [Fact]
    public void A_geojson_file_reads_back_as_it_was_written()
    {
        string[] shapes =
        [
            "POINT (15.25 59)",
            "LINESTRING (0 0, 1 1)",
            "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 2, 6 1, 5 1))",
            "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        ];
        var path = _scratch.Path("a.geojson");
        using (var file = File.Create(path))
        using (var writer = new GeoJsonWriter(file, "EPSG:3006"))
        {
            foreach (var shape in shapes)
            {
                writer.BeginFeature(new WKTReader().Read(shape));
                writer.Properties.WriteString("namn", "Öxabäck <é> & \"x\"");
                writer.EndFeature();
            }
            writer.BeginFeature(null);
            writer.EndFeature();
        }
        Assert.Equal([.. shapes.Select(shape => "Öxabäck <é> & \"x\" " + shape), "–"], Reading.Rows(path));
        Assert.Equal("EPSG:3006", Reading.Describe(path).CoordinateSystem!.Code);
        Assert.Contains("Öxabäck <é>", File.ReadAllText(path), StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();
}
