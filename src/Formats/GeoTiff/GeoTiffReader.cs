using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Formats.GeoTiff;

/// <summary>
/// Reads a GeoTIFF of one band: strips or tiles; unpacked, LZW, Deflate or PackBits; predictors 1–3; integers and floating-point numbers of
/// 8 to 64 bits in either byte order; BigTIFF. Only the first, largest image is read. Everything else is refused by its name.
/// </summary>
/// <remarks>TIFF 6.0 (Adobe, 1992), OGC GeoTIFF 1.1 (19-008r4); nodata as GDAL writes it (tag 42113).</remarks>
public sealed class GeoTiffReader : IDisposable
{
    private readonly TiffFile _file;
    private readonly TiffLayout _layout;

    private GeoTiffReader(TiffFile file)
    {
        _file = file;
        if (file.Number(TiffTag.FillOrder, 1) != 1)
            throw file.Refuse("formats.geotiff.unsupported", ("what", "FillOrder 2"));
        _layout = TiffLayout.Of(file);
        Grid = ReadGrid(file, _layout);
        NoData = ReadNoData(file);
    }

    /// <summary>Where the cells lie.</summary>
    public RasterGrid Grid { get; }

    /// <summary>The value that means "not known" in the file, or null when it names none.</summary>
    public double? NoData { get; }

    /// <summary>What a cell is in the file.</summary>
    public SampleKind Kind => _layout.Kind;

    /// <exception cref="RefusedException">The file is missing, damaged, no GeoTIFF, has no place on earth, or holds something that is not read.</exception>
    public static GeoTiffReader Open(string path)
    {
        var file = TiffFile.Open(path);
        try
        {
            return new GeoTiffReader(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>All cells, row by row from the north-west; NaN where the value is nodata. 64-bit integers are rounded to doubles.</summary>
    /// <exception cref="RefusedException">A block is damaged or cut off.</exception>
    public double[] Read(CancellationToken cancellation = default)
    {
        var raster = new double[Grid.CellCount];
        var options = new ParallelOptions { CancellationToken = cancellation };
        try
        {
            Parallel.For(
                0,
                _layout.Offsets.Length,
                options,
                () => new TiffBlocks(_file, _layout),
                (block, _, blocks) =>
                {
                    blocks.Read(block, raster, NoData ?? 0);
                    return blocks;
                },
                _ => { }
            );
        }
        catch (AggregateException together) when (together.InnerExceptions.OfType<RefusedException>().FirstOrDefault() is { } refused)
        {
            throw new RefusedException(refused.Refusals);
        }
        Forget(raster);
        return raster;
    }

    public void Dispose() => _file.Dispose();

    private void Forget(double[] raster)
    {
        if (NoData is not { } none || double.IsNaN(none))
            return;
        // GDAL writes a float's nodata with more digits than the float has.
        var asStored = _layout.Kind == SampleKind.Single ? (float)none : none;
        for (var i = 0; i < raster.Length; i++)
        {
            if (raster[i] == asStored)
                raster[i] = double.NaN;
        }
    }

    private static double? ReadNoData(TiffFile file)
    {
        if (file.FindText(TiffTag.NoData) is not { } text)
            return null;
        var trimmed = text.Trim().Trim('\0');
        if (trimmed.Contains("nan", StringComparison.OrdinalIgnoreCase))
            return double.NaN;
        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static RasterGrid ReadGrid(TiffFile file, TiffLayout layout)
    {
        var keys = GeoKeys.Find(file);
        var (west, north, width, height) = ReadPlace(file);
        if (!(width > 0) || !(height > 0) || !double.IsFinite(west + north + width + height))
            throw file.Refuse("formats.geotiff.turned");
        var half = keys is { IsCellCentre: true } ? 0.5 : 0;
        var (system, name) = keys?.FindSystem() ?? (null, null);
        return new RasterGrid(layout.ColumnCount, layout.RowCount, west - (half * width), north + (half * height))
        {
            CellWidth = width,
            CellHeight = height,
            CoordinateSystem = system,
            CoordinateSystemName = name,
            Keys = keys,
        };
    }

    private static (double West, double North, double Width, double Height) ReadPlace(TiffFile file)
    {
        if (file.FindDoubles(TiffTag.ModelTransformation) is { Length: >= 16 } m)
        {
            var isTurned = m[1] != 0 || m[4] != 0;
            return isTurned ? throw file.Refuse("formats.geotiff.turned") : (m[3], m[7], m[0], -m[5]);
        }
        var scale = file.FindDoubles(TiffTag.ModelPixelScale);
        var tie = file.FindDoubles(TiffTag.ModelTiepoint);
        if (scale is not { Length: >= 2 } || tie is not { Length: >= 6 })
            throw file.Refuse("formats.geotiff.no-place");
        return (tie[3] - (tie[0] * scale[0]), tie[4] + (tie[1] * scale[1]), scale[0], scale[1]);
    }
}
