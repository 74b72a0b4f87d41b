using System.Text;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Tests.Shapefile;

public sealed class ShapefileReadingTests : IDisposable
{
    private static readonly double[] s_outer = [0, 0, 0, 9, 9, 9, 9, 0, 0, 0];
    private static readonly double[] s_hole = [1, 1, 3, 1, 3, 3, 1, 1];
    private static readonly double[] s_island = [20, 0, 20, 5, 25, 5, 20, 0];
    private readonly Scratch _scratch = new();

    [Fact]
    public void Attributes_are_typed_and_deleted_records_passed_over()
    {
        var drawing = new ShapefileDrawing(1)
            .Add("Öxabäck|12.50|T|20240501", ShapefileDrawing.Point(1, 2))
            .Add("borta|1|F|20240501", ShapefileDrawing.Point(3, 4), isDeleted: true)
            .Add("|********|?|00000000", [0, 0, 0, 0]);
        var path = _scratch.Write("a.zip", drawing.Zip("mapp/orter"));
        Assert.Equal(["Öxabäck|12.5|true|2024-05-01 POINT (1 2)", "–|–|–|–"], Reading.Rows(path));
        Assert.Equal(["orter"], TableFile.ListLayers(path));
        var description = Reading.Describe(path);
        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Truth, CellKind.Date], description.Columns.Select(column => column.Kind));
        Assert.Null(description.CoordinateSystem);
    }

    [Fact]
    public void Rings_become_polygons_with_the_holes_that_lie_in_them()
    {
        var drawing = new ShapefileDrawing(5)
            .Add("a|1|T|", ShapefileDrawing.Parts(5, s_hole, s_outer, s_island))
            .Add("b|1|T|", ShapefileDrawing.Parts(15, s_outer))
            .Add("wrong way|1|T|", ShapefileDrawing.Parts(5, s_hole));
        Assert.Equal(
            [
                "a|1|true|– MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 3 1, 3 3, 1 1)), ((20 0, 20 5, 25 5, 20 0)))",
                "b|1|true|– POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))",
                "wrong way|1|true|– POLYGON ((1 1, 3 1, 3 3, 1 1))",
            ],
            Reading.Rows(_scratch.Write("a.zip", drawing.Zip("a")))
        );
    }

    [Fact]
    public void Lines_are_read_from_files_side_by_side_with_their_coordinate_system()
    {
        var drawing = new ShapefileDrawing(3)
            .Add("a|1|T|", ShapefileDrawing.Parts(3, [0, 0, 1, 1], [2, 2, 3, 3]))
            .Add("b|1|T|", ShapefileDrawing.Parts(13, [0, 0, 1, 1]));
        var path = _scratch.Write("väg.shp", drawing.Shp());
        _scratch.Write("väg.DBF", drawing.Dbf());
        _scratch.Write(
            "väg.prj",
            """GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"""
        );
        Assert.Equal(["a|1|true|– MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))", "b|1|true|– LINESTRING (0 0, 1 1)"], Reading.Rows(path));
        Assert.True(Reading.Describe(path).CoordinateSystem!.IsGeographic);
    }

    [Theory]
    [InlineData("UTF-8", "utf-8")]
    [InlineData("65001", "utf-8")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("88591", "windows-1252")]
    [InlineData("ANSI 1252", "windows-1252")]
    [InlineData(null, "windows-1252")]
    public void The_encoding_is_that_of_the_cpg_file(string? cpg, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var drawing = new ShapefileDrawing(1) { Encoding = encoding }.Add("Öxabäck|1|T|", ShapefileDrawing.Point(1, 2));
        Assert.StartsWith("Öxabäck", Reading.Rows(_scratch.Write("a.zip", drawing.Zip("a", cpg)))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_shapefiles_in_an_archive_are_layers()
    {
        var (a, b) = (new ShapefileDrawing(1).Add("a|1|T|", ShapefileDrawing.Point(1, 2)), new ShapefileDrawing(1));
        var path = _scratch.Write(
            "a.zip",
            ShapefileDrawing.Archive(("x/a.shp", a.Shp()), ("x/a.dbf", a.Dbf()), ("x/b.shp", b.Shp()), ("__MACOSX/x/._b.shp", [1]))
        );
        Assert.Equal(["a", "b"], TableFile.ListLayers(path));
        Assert.Equal("formats.several-layers", Reading.Refusal(path).Code);
        Assert.Single(Reading.Rows(path, new TableReading("a")));
        Assert.Empty(Reading.Rows(path, new TableReading("b")));
    }

    [Fact]
    public void A_name_that_leads_out_of_the_archive_is_refused()
    {
        foreach (var name in new[] { "../a.shp", "x/../../a.shp", "/etc/a.shp", "C:\\a.shp", "..\\a.shp" })
            Assert.Equal("formats.archive-path", Reading.Refusal(_scratch.Write("a.zip", ShapefileDrawing.Archive((name, [1])))).Code);
        Assert.Equal("formats.archive-holds-nothing", Reading.Refusal(_scratch.Write("a.zip", ShapefileDrawing.Archive(("a.txt", [1])))).Code);
    }

    [Fact]
    public void A_zip_bomb_is_refused_while_it_is_read()
    {
        var drawing = new ShapefileDrawing(1);
        var content = new byte[80 << 20];
        content[0] = 8;
        drawing.Add("a|1|T|", content);
        for (var i = 0; i < 2; i++)
            drawing.Add("a|1|T|", [0, 0, 0, 0]);
        Assert.Equal("formats.archive-bomb", Reading.Refusal(_scratch.Write("a.zip", drawing.Zip("a"))).Code);
    }

    [Fact]
    public void A_truncated_or_lying_file_is_refused()
    {
        var drawing = new ShapefileDrawing(5).Add("a|1|T|", ShapefileDrawing.Parts(5, s_outer)).Add("b|1|T|", ShapefileDrawing.Parts(5, s_outer));
        var whole = drawing.Shp();
        _scratch.Write("a.dbf", drawing.Dbf());
        foreach (var length in new[] { 20, 99, 100, 104, 150, whole.Length - 8, whole.Length - 1 })
            Assert.StartsWith("formats.shapefile.damaged", Reading.Refusal(_scratch.Write("a.shp", whole[..length])).Code, StringComparison.Ordinal);
        foreach (var at in new[] { 104, 144, 148, 152 })
        {
            var lying = (byte[])whole.Clone();
            lying[at] = lying[at + 3] = 0x7F;
            Assert.StartsWith("formats.shapefile.damaged", Reading.Refusal(_scratch.Write("a.shp", lying)).Code, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _scratch.Dispose();
}
