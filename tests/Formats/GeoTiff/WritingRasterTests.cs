using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Formats.GeoTiff;

namespace Samplan.Formats.Tests.GeoTiff;

public sealed class WritingRasterTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Theory]
    [InlineData(RasterPacking.None, 1, null)]
    [InlineData(RasterPacking.None, 1, 16)]
    [InlineData(RasterPacking.Lzw, 1, null)]
    [InlineData(RasterPacking.Lzw, 2, 16)]
    [InlineData(RasterPacking.Lzw, 3, 32)]
    [InlineData(RasterPacking.Deflate, 2, null)]
    [InlineData(RasterPacking.Deflate, 3, 16)]
    public void What_is_written_is_read_again(RasterPacking packing, int predictor, int? tile)
    {
        var writing = new RasterWriting
        {
            Packing = packing,
            Predictor = predictor,
            TileCells = tile,
            NoData = -9999,
        };
        var cells = Enumerable.Range(0, 19 * 13).Select(cell => cell == 4 ? -9999f : (cell * 0.37f) - 12).ToArray();
        var path = Write(MadeRasters.Grid("ESRI:54009"), cells, writing);

        using var reader = GeoTiffReader.Open(path);
        Assert.Equal(cells.Select(cell => cell == -9999 ? double.NaN : cell), reader.Read());
        Assert.Equal((SampleKind.Single, "ESRI:54009"), (reader.Kind, reader.Grid.CoordinateSystem!.Code));
        Assert.True(reader.Grid.HasSameCellsAs(MadeRasters.Grid("ESRI:54009")));
    }

    [Fact]
    public void Any_bytes_come_back_from_lzw() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, 20_000).SelectMany(length => Gen.Choose(1, 256).Select(spread => Drawn(length, spread))).ToArbitrary(),
                bytes =>
                {
                    var output = new byte[bytes.Length];
                    var count = LzwDecoder.Decode(LzwEncoder.Encode(bytes), output);
                    return count == bytes.Length && bytes.AsSpan().SequenceEqual(output);
                }
            )
        );

    [Theory]
    [InlineData("EPSG:3006")]
    [InlineData("EPSG:3035")]
    [InlineData("EPSG:4326")]
    [InlineData("ESRI:54009")]
    public void Every_kind_of_number_and_system_is_written(string system)
    {
        var grid = MadeRasters.Grid(system, 2, 1);
        AssertKept(grid, new byte[] { 0, 255 });
        AssertKept(grid, new sbyte[] { -128, 127 });
        AssertKept(grid, new ushort[] { 0, 65_535 });
        AssertKept(grid, new short[] { -32_768, 32_767 });
        AssertKept(grid, new uint[] { 0, uint.MaxValue });
        AssertKept(grid, new int[] { int.MinValue, int.MaxValue });
        AssertKept(grid, new ulong[] { 0, 1UL << 53 });
        AssertKept(grid, new long[] { -(1L << 53), 1L << 53 });
        AssertKept(grid, new double[] { Math.PI, -1e300 });
    }

    [Fact]
    public void A_raster_written_beside_another_keeps_its_system_also_when_it_is_not_known()
    {
        using var source = GeoTiffReader.Open(MadeRasters.Path("byte-unknown-system"));
        using var written = GeoTiffReader.Open(Write(source.Grid, new byte[MadeRasters.Columns * MadeRasters.Rows], new RasterWriting()));
        Assert.True(written.Grid.HasSameSystemAs(source.Grid));
        Assert.True(written.Grid.HasSameCellsAs(source.Grid));
    }

    [Fact]
    public void Directories_come_first_and_the_smallest_image_before_the_larger()
    {
        var grid = MadeRasters.Grid("EPSG:3006", 1300, 900);
        var cells = Drawn(1300 * 900, 250);
        var bytes = File.ReadAllBytes(Write(grid, cells, new RasterWriting { TileCells = 256 }));

        var (offset, firstTiles, widths) = (BitConverter.ToInt32(bytes, 4), new List<int>(), new List<int>());
        var endOfDirectories = 0;
        while (offset != 0)
        {
            var count = BitConverter.ToUInt16(bytes, offset);
            for (var entry = offset + 2; entry < offset + 2 + (12 * count); entry += 12)
            {
                var (tag, values, value) = (
                    BitConverter.ToUInt16(bytes, entry),
                    BitConverter.ToInt32(bytes, entry + 4),
                    BitConverter.ToInt32(bytes, entry + 8)
                );
                if (tag == 324)
                    firstTiles.Add(values == 1 ? value : BitConverter.ToInt32(bytes, value));
                if (tag == 256)
                    widths.Add(value);
            }
            endOfDirectories = offset + 2 + (12 * count) + 4;
            offset = BitConverter.ToInt32(bytes, endOfDirectories - 4);
        }

        Assert.Equal([1300, 650, 325, 163], widths);
        Assert.Equal(firstTiles.OrderDescending(), firstTiles);
        Assert.True(firstTiles[^1] >= endOfDirectories);
    }

    [GdalFact]
    public void Gdal_opens_what_is_written()
    {
        var cells = Drawn(700 * 600, 9);
        cells[0] = 255;
        foreach (var packing in Enum.GetValues<RasterPacking>())
        {
            foreach (
                var (system, name) in new[] { ("EPSG:3006", "SWEREF99 TM"), ("ESRI:54009", "World_Mollweide"), ("EPSG:3035", "ETRS89-extended / LAEA Europe") }
            )
            {
                var path = Write(
                    MadeRasters.Grid(system, 700, 600),
                    cells,
                    new RasterWriting
                    {
                        Packing = packing,
                        Predictor = 2,
                        NoData = 255,
                    }
                );
                var told = Gdal("gdalinfo", "-checksum", path);

                Assert.Contains("Size is 700, 600", told, StringComparison.Ordinal);
                Assert.Contains($"PROJCRS[\"{name}\"", told, StringComparison.Ordinal);
                Assert.Contains("LAYOUT=COG", told, StringComparison.Ordinal);
                Assert.Contains("NoData Value=255", told, StringComparison.Ordinal);
                Assert.Contains("Overviews: 350x300", told, StringComparison.Ordinal);
                Gdal("gdal_translate", "-q", "-of", "ENVI", path, _scratch.Path("raw"));
                Assert.Equal(cells, File.ReadAllBytes(_scratch.Path("raw")));
            }
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static byte[] Drawn(int length, int spread)
    {
        var random = new Random(length + spread);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(spread))];
    }

    private string Write<T>(RasterGrid grid, T[] cells, RasterWriting writing)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        using var output = new MemoryStream();
        GeoTiffWriter.Write<T>(output, grid, cells, writing);
        return _scratch.Write("written.tif", output.ToArray());
    }

    private void AssertKept<T>(RasterGrid grid, T[] cells)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        using var reader = GeoTiffReader.Open(Write(grid, cells, new RasterWriting { TileCells = null, Predictor = 2 }));
        Assert.Equal(cells.Select(cell => double.Parse(cell.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)), reader.Read());
        Assert.Equal(grid.CoordinateSystem, reader.Grid.CoordinateSystem);
    }

    private static string Gdal(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return told;
    }
}
