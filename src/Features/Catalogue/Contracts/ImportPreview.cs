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
