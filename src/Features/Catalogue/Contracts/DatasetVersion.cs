namespace Samplan.Catalogue.Contracts;

/// <summary>What one import made. It never changes; a later import of the same year takes its place as current.</summary>
/// <param name="Number">1 for the first import of the dataset, then counting.</param>
/// <param name="Year">The year the figures are about, null when not stated.</param>
/// <param name="SourceHash">SHA-256 of the file's bytes, lower-case hex; the file itself is kept under that name.</param>
/// <param name="OptionsHash">SHA-256 of role and options in canonical form.</param>
/// <param name="ContentHash">SHA-256 of the rows as stored, independent of the file's format and of time; of the file itself where that is what is used (roads, timetables).</param>
/// <param name="UpdatedOn">The day the owner renewed the data (<c>--updated</c>), else the day of import.</param>
/// <param name="Table">The table in <c>region.gpkg</c>.</param>
/// <param name="GeometryType">POINT, LINESTRING, POLYGON, MULTIPOLYGON, GEOMETRY …; null for a table without geometry.</param>
/// <param name="Aliases">The <c>--alias A=B</c> pairs: a name in the file and the place it means.</param>
/// <param name="KeepsOutside"><c>--outside keep</c>: flows with both ends unknown are kept.</param>
public sealed record DatasetVersion(
    DatasetId Dataset,
    int Number,
    int? Year,
    string SourceHash,
    string OptionsHash,
    string ContentHash,
    string FileName,
    DateTimeOffset ImportedAt,
    DateOnly UpdatedOn,
    string Table,
    string? GeometryType,
    long Rows,
    IReadOnlyList<DatasetColumn> Columns,
    IReadOnlyDictionary<string, string> Aliases,
    bool KeepsOutside,
    bool IsCurrent
);
