using Samplan.Formats.Tables;

namespace Samplan.Formats.Tests.GeoPackage;

public sealed class GeoPackageReadingTests : IDisposable
{
    private const string Wkt =
        """PROJCS["SWEREF99 TM",GEOGCS["SWEREF99",DATUM["SWEREF99",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]""";

    private readonly Scratch _scratch = new();

    [Fact]
    public void Rows_come_with_typed_cells_and_geometry_and_nothing_is_left_beside_the_file()
    {
        var path = Write();
        Assert.Equal(
            ["Örebro|1.5|3|true|2024-05-01|– POINT (500000 6600000)", "–|–|text|false|igår|x", "c|2|–|–|–|– LINESTRING (0 0, 1 1)"],
            Reading.Rows(path, new TableReading("orter"))
        );
        Assert.Single(Directory.GetFiles(_scratch.Folder));
        var description = Reading.Describe(path, new TableReading("ORTER"));
        Assert.Equal(["namn", "kvot", "antal", "ja", "dag", "när"], description.Columns.Select(column => column.Name));
        Assert.Equal(
            [CellKind.Text, CellKind.Number, CellKind.Number, CellKind.Truth, CellKind.Date, CellKind.Text],
            description.Columns.Select(column => column.Kind)
        );
        Assert.True(description.HasGeometry);
    }

    [Fact]
    public void A_coordinate_system_without_an_authority_is_known_by_its_definition()
    {
        Assert.Equal("EPSG:3006", Reading.Describe(Write(), new TableReading("orter")).CoordinateSystem!.Code);
        Assert.Equal("EPSG:3857", Reading.Describe(Write(), new TableReading("orter", "EPSG:3857")).CoordinateSystem!.Code);
        Assert.Null(Reading.Describe(Write(), new TableReading("lista")).CoordinateSystem);
    }

    [Fact]
    public void Layers_are_listed_and_one_of_several_must_be_chosen()
    {
        var path = Write();
        Assert.Equal(["orter", "lista"], TableFile.ListLayers(path));
        Assert.Equal(["5"], Reading.Rows(path, new TableReading("lista")));
        Assert.Equal("orter, lista", Reading.Refusal(path).Arguments["layers"]);
        Assert.Equal("formats.layer-missing", Reading.Refusal(path, new TableReading("finns inte")).Code);
    }

    [Fact]
    public void A_broken_geometry_is_refused_with_its_feature()
    {
        var path = Write("UPDATE orter SET geom = X'4750000100000000FFFF' WHERE fid = 3");
        var refusal = Reading.Refusal(path, new TableReading("orter"));
        Assert.Equal(("formats.geometry.broken", "3"), (refusal.Code, refusal.Arguments["feature"]));
    }

    [Theory]
    [InlineData("DROP TABLE gpkg_contents", "formats.geopackage.not-one")]
    [InlineData("DROP TABLE orter", "formats.geopackage.table-missing")]
    [InlineData("ALTER TABLE orter RENAME TO o; CREATE VIEW orter AS SELECT * FROM o", "formats.geopackage.view")]
    [InlineData("UPDATE gpkg_spatial_ref_sys SET definition = 'undefined'", "formats.crs-unsupported")]
    [InlineData("UPDATE orter SET kvot = 9e999", "formats.value-not-finite")]
    public void What_is_wrong_is_refused(string change, string code) => Assert.Equal(code, Reading.Refusal(Write(change), new TableReading("orter")).Code);

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var bytes = File.ReadAllBytes(Write());
        foreach (var length in new[] { 50, 1_000, 4_096, 10_000, bytes.Length - 4_096, bytes.Length - 1 })
        {
            var cut = _scratch.Write("cut.gpkg", bytes[..length]);
            Assert.StartsWith("formats.geopackage.damaged", Reading.Refusal(cut, new TableReading("orter")).Code, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_geopackage_named_csv_is_refused()
    {
        var path = _scratch.Write("a.csv", File.ReadAllBytes(Write()));
        var refusal = Reading.Refusal(path);
        Assert.Equal(("formats.named-otherwise", "GeoPackage"), (refusal.Code, refusal.Arguments["format"]));
    }

    private string Write(string? change = null)
    {
        var path = _scratch.Path("a.gpkg");
        File.Delete(path);
        GeoPackageDrawing.Write(path, Wkt, change);
        return path;
    }

    public void Dispose() => _scratch.Dispose();
}
