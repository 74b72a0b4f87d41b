using Samplan.Formats.GeoTiff;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.GeoTiff;

/// <summary>Rasters of 19 × 13 cells that GDAL wrote in many ways from one drawing: rising numbers, one cell unknown.</summary>
internal static class MadeRasters
{
    public const int Columns = 19;
    public const int Rows = 13;

    public static string Folder { get; } = FindFolder();

    public static string Path(string name) => System.IO.Path.Combine(Folder, name + ".tif");

    /// <summary>What the drawing has in a cell.</summary>
    public static double Drawn(int cell, string kind) =>
        cell == (2 * Columns) + 3 ? double.NaN
        : kind.StartsWith("float", StringComparison.Ordinal) ? ((cell * 7) - 300) / 8.0
        : kind.StartsWith("int", StringComparison.Ordinal) ? (cell * 7) - 300
        : cell / 2;

    public static RasterGrid Grid(string system, int columns = Columns, int rows = Rows) =>
        new(columns, rows, 600_000, 6_513_000)
        {
            CellWidth = 1000,
            CellHeight = 1000,
            CoordinateSystem = CoordinateSystems.Get(system),
        };

    /// <summary>The sentence that a file is refused with, without its name; null when it is read.</summary>
    public static string? FindRefusal(string path)
    {
        try
        {
            using var reader = GeoTiffReader.Open(path);
            reader.Read();
            return null;
        }
        catch (RefusedException refused)
        {
            var sentence = Texts.In("sv").Say(Assert.Single(refused.Refusals));
            return sentence[(sentence.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        }
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Samplan.slnx")))
            folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "tests", "Formats", "GeoTiff", "Made");
    }
}
