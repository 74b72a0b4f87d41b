using Samplan.Kernel;

namespace Samplan.Catalogue.Contracts;

/// <summary>How the columns of a file meet the fields of a role.</summary>
/// <param name="Format">GeoPackage, GeoJSON, Shapefile, CSV, Excel.</param>
/// <param name="CoordinateSystem">The one that coordinates are read in (<c>EPSG:3006</c>), null where none is known or needed.</param>
/// <param name="Fields">Every field of the role.</param>
/// <param name="Columns">The columns of the file that no field takes.</param>
/// <param name="FirstRows">The first rows of the file as text, a value per column of the file.</param>
public sealed record ImportPreview(
    string Role,
    string Format,
    string? Layer,
    string? CoordinateSystem,
    IReadOnlyList<PreviewField> Fields,
    IReadOnlyList<PreviewColumn> Columns,
    IReadOnlyList<string> Headers,
    IReadOnlyList<IReadOnlyList<string>> FirstRows
);

/// <param name="Kind">text, number or year.</param>
/// <param name="Unit">persons, metres, … null for a plain number or text.</param>
/// <param name="Column">The header that feeds it, null when none does.</param>
/// <param name="Value">The value set for every row (<c>--set</c>), null when none is.</param>
public sealed record PreviewField(string Name, string Kind, string? Unit, bool IsRequired, string? Column, string? Value);

/// <param name="Becomes">Texts key: <c>catalogue.becomes.indicator</c>, <c>catalogue.becomes.attribute</c>, <c>catalogue.becomes.nothing</c>.</param>
public sealed record PreviewColumn(string Name, Refusal Becomes);
