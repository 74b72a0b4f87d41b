using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Formats.Tables;

/// <param name="Name">The header as it stands in the file.</param>
/// <param name="Kind">What every value so far is, <see cref="CellKind.Text"/> when the format does not say.</param>
/// <param name="DecimalSign">
/// For a text column whose values look like numbers: what <see cref="NumberText.TryParse"/> is to be told. Null where nothing shows it.
/// </param>
public sealed record TableColumn(string Name, CellKind Kind, char? DecimalSign = null);

/// <summary>What a file says of one of its tables before any row is read.</summary>
/// <param name="Format">For people: GeoPackage, GeoJSON, Shapefile, CSV, Excel.</param>
/// <param name="Layer">Table, sheet or file inside the archive; null where a file has only one.</param>
/// <param name="HasGeometry">True where rows may carry a geometry.</param>
/// <param name="CoordinateSystem">Null where the file does not say (CSV, Shapefile without .prj) or has no geometry.</param>
/// <param name="Notices">What was detected and assumed (separator, decimal sign, encoding), as texts keys with arguments.</param>
public sealed record TableDescription(
    string Format,
    string? Layer,
    IReadOnlyList<TableColumn> Columns,
    bool HasGeometry,
    CoordinateSystem? CoordinateSystem,
    IReadOnlyList<Refusal> Notices
);
