using Samplan.Formats.GeoTiff;

namespace Samplan.Formats.Tests.GeoTiff;

/// <summary>GDAL wrote these files.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("int16-strips-plain", SampleKind.Int16, "EPSG:3006")]
    [InlineData("int16-tiles-lzw2-big-endian", SampleKind.Int16, "EPSG:3006")]
    [InlineData("int32-deflate2-bigtiff", SampleKind.Int32, "EPSG:3006")]
    [InlineData("float32-tiles-deflate3", SampleKind.Single, "EPSG:3006")]
    [InlineData("float64-strips-lzw3", SampleKind.Double, "EPSG:3006")]
    [InlineData("float64-lzw2-big-endian-bigtiff", SampleKind.Double, "EPSG:3006")]
    [InlineData("byte-packbits", SampleKind.Byte, "EPSG:3006")]
    [InlineData("uint16-deflate-3035", SampleKind.UInt16, "EPSG:3035")]
    [InlineData("float32-lzw-mollweide-point", SampleKind.Single, "ESRI:54009")]
    public void Every_cell_is_read_whatever_way_it_is_packed(string name, SampleKind kind, string system)
    {
        using var reader = GeoTiffReader.Open(MadeRasters.Path(name));
        var cells = reader.Read();

        Assert.Equal(Enumerable.Range(0, MadeRasters.Columns * MadeRasters.Rows).Select(cell => MadeRasters.Drawn(cell, name)), cells);
        Assert.Equal(kind, reader.Kind);
        Assert.Equal(system, reader.Grid.CoordinateSystem?.Code);
        Assert.True(reader.Grid.HasSameCellsAs(MadeRasters.Grid(system)));
    }

    [Fact]
    public void A_system_that_is_not_known_is_told_by_its_name()
    {
        using var reader = GeoTiffReader.Open(MadeRasters.Path("byte-unknown-system"));
        using var again = GeoTiffReader.Open(MadeRasters.Path("byte-unknown-system"));
        using var other = GeoTiffReader.Open(MadeRasters.Path("byte-packbits"));

        Assert.Null(reader.Grid.CoordinateSystem);
        Assert.Equal("EPSG:2154", reader.Grid.CoordinateSystemName);
        Assert.True(reader.Grid.HasSameSystemAs(again.Grid));
        Assert.False(reader.Grid.HasSameSystemAs(other.Grid));
        Assert.False(other.Grid.HasSameSystemAs(reader.Grid));
    }

    [Theory]
    [InlineData("byte-zstd", "Zstandard")]
    [InlineData("byte-three-bands", "3 band")]
    [InlineData("complex", "complex")]
    public void What_is_not_read_is_refused_by_its_name(string name, string what)
    {
        var sentence = MadeRasters.FindRefusal(MadeRasters.Path(name));
        Assert.StartsWith($"rastret är lagrat på ett sätt som inte läses ({what}).", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raster_from_south_to_north_is_refused() =>
        Assert.StartsWith("rastret är vridet eller spegelvänt.", MadeRasters.FindRefusal(MadeRasters.Path("byte-south-up")), StringComparison.Ordinal);

    [Theory]
    [InlineData("II*")]
    [InlineData("hej och hå, en text som är längre än ett huvud")]
    [InlineData("")]
    public void What_is_no_raster_is_refused(string text)
    {
        using var scratch = new Scratch();
        Assert.NotNull(MadeRasters.FindRefusal(scratch.Write("a.tif", text)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Assert.Equal("filen finns inte.", MadeRasters.FindRefusal(MadeRasters.Path("finns-inte")));
}
