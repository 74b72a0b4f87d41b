using System.Text;
using Samplan.Formats.GeoTiff;
using Samplan.Geo;

namespace Samplan.Cli.Tests;

/// <summary>The command <c>degurba</c> as a process of its own, on drawn cells.</summary>
public sealed class DegurbaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Rasters_become_a_raster_of_classes_in_the_same_place()
    {
        Raster("p.tif", [20_000, 20_000, 20_000, 0, 60, double.NaN]);
        Raster("l.tif", [1e6, 1e6, 1e6, 1e6, 1e6, 0]);
        var run = await Degurba("--population p.tif --land l.tif --level 2 --param preset=eurostat --out c.tif");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("urbant centrum", run.Output, StringComparison.Ordinal);
        using var classes = GeoTiffReader.Open(Path("c.tif"));
        Assert.Equal([30, 30, 30, 11, 12, 10], classes.Read());
        Assert.Equal((SampleKind.Byte, "EPSG:3035", 255.0), (classes.Kind, classes.Grid.CoordinateSystem!.Code, classes.NoData));
        Assert.Equal((4_500_000.0, 4_000_000.0), (classes.Grid.West, classes.Grid.North));
    }

    [Fact]
    public async Task Without_built_up_area_its_criteria_are_off_and_that_is_said()
    {
        Raster("p.tif", [20_000, 0, 30_000]);
        Raster("l.tif", [1e6, 1e6, 1e6]);
        Raster("b.tif", [0, 9e5, 0]);

        var without = await Degurba("--population p.tif --land l.tif --level 1 --out without.tif");
        Assert.StartsWith("Bebyggd yta är inte angiven", without.Error, StringComparison.Ordinal);
        Assert.Equal([2, 1, 2], Read("without.tif"));

        var with = await Degurba("--population p.tif --land l.tif --built b.tif --level 1 --out with.tif");
        Assert.Equal((0, ""), (with.ExitCode, with.Error));
        Assert.Equal([3, 3, 3], Read("with.tif"));
    }

    [Fact]
    public async Task Tables_of_two_countries_are_classed_together_on_the_grid_of_Europe()
    {
        string Half(int first) =>
            "easting,northing,pop\n"
            + string.Join('\n', from column in Enumerable.Range(first, 2) from row in Enumerable.Range(0, 4) select $"{column}000,{6650 + row}000,600");
        Write("SE.csv", Half(400));
        Write("NO.csv", Half(398));

        var alone = await Degurba("--population SE.csv --crs 3035 --level 1 --param preset=eurostat --out alone.tif");
        var together = await Degurba(
            "--population SE.csv --population NO.csv --source-crs NO.csv=25833 --crs 3035 --level 1 --param preset=eurostat --out c.tif"
        );

        Assert.Equal((0, 0), (alone.ExitCode, together.ExitCode));
        Assert.Contains("NO.csv: 8 rutor i EPSG:25833 med 4 800 personer", together.Error.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain((byte)2, Read("alone.tif").Select(code => (byte)code));
        Assert.True(Read("c.tif").Count(code => code == 2) > 8);
        using var classes = GeoTiffReader.Open(Path("c.tif"));
        Assert.Equal("EPSG:3035", classes.Grid.CoordinateSystem!.Code);
        var wrong = await Degurba("--population SE.csv --crs 4326 --level 1 --out d.tif");
        Assert.Equal((2, false), (wrong.ExitCode, File.Exists(Path("d.tif"))));
    }

    [Fact]
    public async Task A_table_of_squares_and_a_file_of_units_need_no_raster()
    {
        Write("rutor.csv", "ruta,pop\n6000006600000,30000\n6010006600000,30000\n6050006600000,40\n");
        Write(
            "omr.geojson",
            """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
             {"type":"Feature","properties":{"kod":"A"},"geometry":{"type":"Polygon","coordinates":[[[600000,6600000],[602000,6600000],[602000,6601000],[600000,6601000],[600000,6600000]]]}},
             {"type":"Feature","properties":{"kod":"B"},"geometry":{"type":"Polygon","coordinates":[[[603000,6600000],[606000,6600000],[606000,6601000],[603000,6601000],[603000,6600000]]]}},
             {"type":"Feature","properties":{"kod":"C"},"geometry":{"type":"Polygon","coordinates":[[[900000,6600000],[901000,6600000],[901000,6601000],[900000,6601000],[900000,6600000]]]}}]}
            """
        );
        var run = await Degurba("--population rutor.csv --level 2 --param preset=eurostat --out c.tif --units omr.geojson --units-out u.csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([30, 30, 11, 11, 11, 11], Read("c.tif"));
        var lines = await File.ReadAllLinesAsync(Path("u.csv"));
        Assert.StartsWith("unit,degurba,class,persons,urban_centre,", lines[0], StringComparison.Ordinal);
        Assert.Equal("A,1,30,60000,1,0,0,0,0,0,0,0,0,0.5", lines[1]);
        Assert.Equal("B,3,11,40,0,0,0,0,0,0,1,0,0,0.5", lines[2]);
        Assert.Equal("C,,,0,,,,,,,,1,0,", lines[3]);
    }

    [Theory]
    [InlineData("--population p.tif --level 1 --out c.tif", "--land saknas i anropet: när befolkningen är en GeoTIFF")]
    [InlineData("--population p.tif --land other-size.tif --level 1 --out c.tif", "other-size.tif har inte samma rutor som p.tif: 2 × 1, 1000 × 1000, ")]
    [InlineData("--population p.tif --land other-place.tif --level 1 --out c.tif", "other-place.tif har inte samma rutor som p.tif: ")]
    [InlineData(
        "--population p.tif --land other-system.tif --level 1 --out c.tif",
        "other-system.tif har koordinatsystemet EPSG:3006 men p.tif har EPSG:3035."
    )]
    [InlineData("--population hundred.tif --land hundred.tif --level 1 --out c.tif", "hundred.tif: rutorna är 100 × 100 i EPSG:3035.")]
    [InlineData("--population degrees.tif --land degrees.tif --level 1 --out c.tif", "degrees.tif: rutorna är 0.01 × 0.01 i EPSG:4326.")]
    [InlineData("--population nothing.tif --land l.tif --level 1 --out c.tif", "nothing.tif: ingen ruta har känd befolkning.")]
    [InlineData(
        "--population p.tif --land shares.tif --level 1 --out c.tif",
        "shares.tif: landytan ska vara i kvadratmeter per ruta, 0 till 1 000 000, men det största värdet är 1."
    )]
    [InlineData("--population p.tif --land negative.tif --level 1 --out c.tif", "negative.tif: en ruta har ett negativt värde.")]
    [InlineData("--population p.tif --land text.tif --level 1 --out c.tif", "text.tif: filen är ingen GeoTIFF.")]
    [InlineData("--population saknas.tif --land l.tif --level 1 --out c.tif", "saknas.tif: filen finns inte.")]
    [InlineData("--population p.tif --land l.tif --level 3 --out c.tif", "--level kan inte vara ”3”, bara något av: 1, 2.")]
    [InlineData("--population p.tif --land l.tif --out c.tif", "--level saknas i anropet.")]
    [InlineData("--population p.tif --land l.tif --level 1", "--out saknas i anropet.")]
    [InlineData("--population p.tif --land l.tif --level 1 --out c.tif --param UC_density=3", "Parametern UC_density finns inte. Parametrarna är: preset, ")]
    [InlineData(
        "--population p.tif --land l.tif --level 1 --out c.tif --param UC_gap_fill=kanske",
        "Parametern UC_gap_fill kan inte vara ”kanske”. Möjligt är: TRUE, FALSE."
    )]
    [InlineData("--population p.tif --land l.tif --level 1 --out c.tif --units u.gpkg", "Ange både --units och --units-out, eller ingen av dem.")]
    [InlineData("--population p.tif --land l.tif --level 1 --out c.tif --units rutor.csv --units-out u.csv", "rutor.csv: filen innehåller inga ytor.")]
    [InlineData("--population rutor.csv --level 1 --out c.tif --units over.geojson --units-out u.csv", "Området A ligger till andelen 1 över andra områden.")]
    [InlineData("--population p.tif --land l.tif --level 1 --out c.tif --param preset=norden", "Parametern preset kan inte vara ”norden”.")]
    [InlineData("--population rutor.csv --land l.tif --level 1 --out c.tif", "rutor.csv är en tabell.")]
    [InlineData("--population twice.csv --level 1 --out c.tif", "twice.csv, rad 3: rutan finns två gånger.")]
    [InlineData("--population placeless.csv --level 1 --out c.tif", "placeless.csv: rutornas läge hittas inte.")]
    [InlineData("--population half.csv --level 1 --out c.tif", "half.csv: rutornas hörn ligger inte på ett gemensamt rutnät om 1 km")]
    [InlineData("--population p.tif --land l.tif --level 1 --out l.tif", "@l.tif är en av filerna som ska läsas. Ge resultatet ett annat namn.")]
    [InlineData("--population rutor.csv --level 1 --out c.tif --units over.geojson --units-out rutor.csv", "@rutor.csv är en av filerna som ska läsas.")]
    [InlineData("--population rutor.csv --level 1 --out c.tif --units over.geojson --units-out c.tif", "@c.tif går inte att skriva: ")]
    [InlineData("--population rutor.csv --level 1 --out ingen/c.tif", "@ingen/c.tif går inte att skriva: mappen finns inte")]
    [InlineData("--population rutor.csv --level 1 --out c.tif --units over.geojson --units-out ingen/u.csv", "@ingen/u.csv går inte att skriva: ")]
    [InlineData("--population short.csv --level 1 --out c.tif", "short.csv, rad 2: rutan saknar läge.")]
    [InlineData("--population minus.csv --level 1 --out c.tif", "minus.csv, rad 2: befolkningen är negativ.")]
    [InlineData("--population header.csv --level 1 --out c.tif", "header.csv: ingen ruta har känd befolkning.")]
    [InlineData("--population empty.csv --level 1 --out c.tif", "empty.csv: filen är tom.")]
    [InlineData("--population cut.tif --land l.tif --level 1 --out c.tif", "cut.tif: rastret är trasigt eller avbrutet.")]
    [InlineData("--population two.geojson --level 1 --out c.tif", "two.geojson, rad 1: ytan är 2000 × 2000 meter. Rutorna ska vara 1 000 × 1 000 meter.")]
    [InlineData("--population two.geojson --crs 3035 --level 1 --out c.tif", "two.geojson, rad 1: ytan är 2000 × 2000 meter.")]
    [InlineData("--population world.geojson --level 1 --out c.tif", "world.geojson: koordinaterna är i EPSG:4326, som inte har kilometerrutor.")]
    [InlineData("--population world.geojson --source-crs world.geojson=3006 --level 1 --out c.tif", "world.geojson, rad 1: ytan är 0.01 × 0.01 meter.")]
    [InlineData("--population p.tif --land nothing.tif --level 1 --out c.tif", "nothing.tif: ingen ruta har något värde, alla är nodata.")]
    [InlineData("--population p.tif --land l.tif --built nothing.tif --level 1 --out c.tif", "nothing.tif: ingen ruta har något värde, alla är nodata.")]
    [InlineData(
        "--population p.tif --land l.tif --level 1 --out c.tif --param UC_density_threshold=299",
        "UC_density_threshold (299) kan inte vara lägre än UCL_density_threshold (300)."
    )]
    [InlineData(
        "--population p.tif --land l.tif --level 2 --out c.tif --param SDUC_density_threshold=1600",
        "DUC_density_threshold (1500) kan inte vara lägre än SDUC_density_threshold (1600)."
    )]
    [InlineData(
        "--population p.tif --land l.tif --level 2 --out c.tif --param LDR_density_threshold=301",
        "RC_density_threshold (300) kan inte vara lägre än LDR_density_threshold (301)."
    )]
    [InlineData(
        "--population p.tif --land l.tif --level 1 --out c.tif --param UC_size_threshold=4000",
        "UC_size_threshold (4000) kan inte vara lägre än UCL_size_threshold (5000)."
    )]
    [InlineData("--population rutor.csv --level 1 --out c.tif --map persons=antal", "rutor.csv: kolumnen för antal hittas inte.")]
    public async Task Bad_input_is_told_in_a_sentence_and_nothing_is_written(string call, string sentence)
    {
        Raster("p.tif", [1, 2, 3]);
        Raster("l.tif", [1e6, 1e6, 1e6]);
        Raster("other-size.tif", [1e6, 1e6]);
        Raster("other-place.tif", [1e6, 1e6, 1e6], west: 4_501_000);
        Raster("other-system.tif", [1e6, 1e6, 1e6], system: "EPSG:3006");
        Raster("hundred.tif", [1, 2, 3], cell: 100);
        Raster("degrees.tif", [1, 2, 3], cell: 0.01, system: "EPSG:4326");
        Raster("nothing.tif", [double.NaN, double.NaN, double.NaN]);
        Raster("shares.tif", [1, 0.5, 0]);
        Raster("negative.tif", [1e6, -1, 0]);
        Write("text.tif", "en text och inget raster");
        Write("rutor.csv", "ruta,pop\n6000006600000,30\n");
        Write("over.geojson", Over());
        Write("two.geojson", Square(600_000, 6_600_000, 2000, "EPSG:3006"));
        Write("world.geojson", Square(15, 57, 0.01, "EPSG:4326"));
        Write("twice.csv", "ruta,pop\n6000006600000,30\n6000006600000,30\n");
        Write("placeless.csv", "kommun,pop\nA,30\n");
        Write("half.csv", "x,y,pop\n0,0,30\n500,0,30\n");
        Write("short.csv", "ruta,pop\n60000066,30\n");
        Write("minus.csv", "ruta,pop\n6000006600000,-1\n");
        Write("header.csv", "ruta,pop\n");
        Write("empty.csv", "");
        File.WriteAllBytes(Path("cut.tif"), File.ReadAllBytes(Path("p.tif"))[..^10]);
        var before = Directory.GetFiles(_folder.Path).Order().ToList();

        var run = await Degurba(call);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        // An at sign stands for the folder.
        var expected = sentence.Replace("@", _folder.Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
        Assert.StartsWith(expected, Assert.Single(run.Sentences), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public async Task Squares_of_a_grid_that_begins_between_whole_kilometres_stay_where_they_are()
    {
        Write("rutor.geojson", Square(600_500, 6_600_500, 1000, "EPSG:3006"));
        var run = await Degurba("--population rutor.geojson --level 1 --out c.tif");

        Assert.Equal(0, run.ExitCode);
        using var classes = GeoTiffReader.Open(Path("c.tif"));
        Assert.Equal((600_500.0, 6_601_500.0), (classes.Grid.West, classes.Grid.North));
    }

    [Fact]
    public async Task Squares_by_their_shape_may_be_rounded_by_some_metres()
    {
        Write("rutor.geojson", Square(600_000.4, 6_599_999.7, 999.5, "EPSG:3006"));
        var run = await Degurba("--population rutor.geojson --level 1 --out c.tif");

        Assert.Equal(0, run.ExitCode);
        using var classes = GeoTiffReader.Open(Path("c.tif"));
        Assert.Equal((600_000.0, 6_601_000.0), (classes.Grid.West, classes.Grid.North));
    }

    [Fact]
    public async Task A_unit_has_the_same_degree_at_both_levels()
    {
        // 3,000 persons in dense cells are a semi-dense cluster, but too few for an urban one.
        Write("rutor.csv", "ruta,pop\n6000006600000,1000\n6010006600000,1000\n6020006600000,1000\n");
        Write(
            "omr.geojson",
            """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[
             {"type":"Feature","properties":{"kod":"A"},"geometry":{"type":"Polygon","coordinates":[[[600000,6600000],[603000,6600000],[603000,6601000],[600000,6601000],[600000,6600000]]]}}]}
            """
        );
        const string call = "--population rutor.csv --param preset=eurostat --units omr.geojson";
        var one = await Degurba(call + " --level 1 --out one.tif --units-out one.csv");
        var two = await Degurba(call + " --level 2 --out two.tif --units-out two.csv");

        Assert.Equal((0, 0), (one.ExitCode, two.ExitCode));
        Assert.Equal([22, 22, 22], Read("two.tif"));
        Assert.Equal("A,3,,3000,0,0,0,0,0,1,0,0,0,0.5", (await File.ReadAllLinesAsync(Path("one.csv")))[1]);
        Assert.Equal("A,3,22,3000,0,0,1,0,0,0,0,0,0,0.5", (await File.ReadAllLinesAsync(Path("two.csv")))[1]);
    }

    private static string Square(double west, double south, double side, string system)
    {
        var (east, north) = (west + side, south + side);
        var ring = FormattableString.Invariant($"[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]");
        return $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"{{{system}}}"}},"features":[{"type":"Feature","properties":{"pop":30},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}]}""";
    }

    /// <summary>Two units on the same ground.</summary>
    private static string Over()
    {
        const string ring = "[[600000,6600000],[601000,6600000],[601000,6601000],[600000,6601000],[600000,6600000]]";
        string[] units = ["A", "B"];
        var features = units.Select(unit =>
            $$$"""{"type":"Feature","properties":{"kod":"{{{unit}}}"},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}"""
        );
        return $$$"""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3006"}},"features":[{{{string.Join(",", features)}}}]}""";
    }

    public void Dispose() => _folder.Dispose();

    private Task<ProgramRun> Degurba(string call) =>
        BuiltProgram.RunAsync([
            "degurba",
            .. call.Split(' ')
                .Select(word => word.Contains('.', StringComparison.Ordinal) && !word.Contains('=', StringComparison.Ordinal) ? Path(word) : word),
        ]);

    private string Path(string name) => System.IO.Path.Combine(_folder.Path, name);

    private double[] Read(string name)
    {
        using var reader = GeoTiffReader.Open(Path(name));
        return reader.Read();
    }

    private void Write(string name, string text) => File.WriteAllText(Path(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private void Raster(string name, double[] cells, string system = "EPSG:3035", double cell = 1000, double west = 4_500_000)
    {
        using var file = File.Create(Path(name));
        var grid = new RasterGrid(cells.Length, 1, west, 4_000_000)
        {
            CellWidth = cell,
            CellHeight = cell,
            CoordinateSystem = CoordinateSystems.Get(system),
        };
        GeoTiffWriter.Write<double>(file, grid, cells, new RasterWriting { NoData = double.NaN });
    }
}
