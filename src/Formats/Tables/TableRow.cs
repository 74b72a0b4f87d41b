using NetTopologySuite.Geometries;

namespace Samplan.Formats.Tables;

/// <summary>One record or feature. The same instance and array are handed out again for the next row: copy what you keep.</summary>
public sealed class TableRow
{
    /// <summary>Line in a text file, row in a sheet, feature number (from 1) elsewhere; what a message names.</summary>
    public long Number { get; set; }

    /// <summary>As many as the columns of the description, in the same order.</summary>
    public Cell[] Cells { get; set; } = [];

    /// <summary>In the file's own coordinate system, x = easting or longitude. Null when the table has no geometry or this row has none.</summary>
    public Geometry? Geometry { get; set; }
}
