using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Import;

/// <summary>A row ready for the table: a value per planned column and its geometry in EPSG:3006.</summary>
internal sealed class ImportedRow(int columns)
{
    public long Number { get; set; }

    public Cell[] Values { get; init; } = new Cell[columns];

    public Geometry? Geometry { get; set; }

    public ImportedRow Copy() =>
        new(0)
        {
            Number = Number,
            Values = [.. Values],
            Geometry = Geometry,
        };
}
