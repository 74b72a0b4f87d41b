using Samplan.Formats.Csv;
using Samplan.Formats.Excel;
using Samplan.Formats.GeoJson;
using Samplan.Formats.GeoPackage;
using Samplan.Formats.Shapefile;

namespace Samplan.Formats.Tables;

/// <summary>
/// the content; a name that says another format is refused.
/// </summary>
public static class TableFile
{
    /// <exception cref="Kernel.RefusedException">The file is missing, damaged, of another format, or has several layers and none is chosen.</exception>
    public static TableReader Open(string path, TableReading reading) =>
        FileKinds.Recognise(path) switch
        {
            FileKind.Csv => CsvTableReader.Open(path, reading),
            FileKind.GeoJson => GeoJsonTableReader.Open(path, reading),
            FileKind.GeoPackage => GeoPackageTableReader.Open(path, reading),
            FileKind.Shapefile => ShapefileTableReader.Open(path, reading),
            FileKind.Excel => ExcelTableReader.Open(path, reading),
            var kind => throw new InvalidOperationException($"No reader for {kind}."),
        };

    /// <summary>Names of the tables, sheets or shapefiles in the file; empty for a format that has one table without a name.</summary>
    /// <exception cref="Kernel.RefusedException">The file is missing, damaged or of another format.</exception>
    public static IReadOnlyList<string> ListLayers(string path) =>
        FileKinds.Recognise(path) switch
        {
            FileKind.Csv or FileKind.GeoJson => [],
            FileKind.GeoPackage => GeoPackageTableReader.ListLayers(path),
            FileKind.Shapefile => ShapefileParts.List(path),
            FileKind.Excel => ExcelTableReader.ListLayers(path),
            var kind => throw new InvalidOperationException($"No reader for {kind}."),
        };
}
