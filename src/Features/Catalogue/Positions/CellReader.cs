using NetTopologySuite.Geometries;
using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Grids;

namespace Samplan.Catalogue.Positions;

/// <summary>
/// The square cells of a grid, from polygons, lower-left corners or Statistics Sweden's cell ids. Corner and size are put among the row's
/// values, so that analyses can lay areas over exact cells; a polygon that is no cell of the national grid has neither.
/// </summary>
internal sealed class CellReader : GeometryReader
{
    // Two corners, each off by up to a metre after a way through degrees of five decimals.
    private const double MostWidthError = 2;

    private readonly int _easting;
    private readonly int _northing;
    private readonly int _size;
    private readonly double _usualSize;

    public CellReader(ImportPlan plan, CoordinateSystem system, RowSource source, ValueReader values, Problems problems, PositionNotes notes)
        : base(plan, system, values, problems, notes)
    {
        (_easting, _northing, _size) = (plan.IndexOf("easting"), plan.IndexOf("northing"), plan.IndexOf("cell_size"));
        _usualSize = plan.Options.Request.CellSizeMetres ?? ConstantSize(plan) ?? (plan.Position == PositionSource.Geometry ? 0 : FindSize(source, notes));
    }

    public override Geometry? Read(TableRow row, string? name, Cell[] stored)
    {
        if (Plan.Position == PositionSource.Geometry)
            return ReadPolygon(row, name, stored);
        var before = Problems.Count;
        if (FindCorner(row) is not { } corner)
            return Problems.Count > before ? null : Without("catalogue.position-empty", row, name);
        var size = stored[_size] is { Kind: CellKind.Number, Number: var written } ? written : _usualSize;
        return FromCorner(row, corner, size, stored);
    }

    private Geometry? ReadPolygon(TableRow row, string? name, Cell[] stored)
    {
        if (row.Geometry is not { IsEmpty: false } drawn)
            return Without("catalogue.geometry-empty", row, name);
        if (ReadGeometry(row, name, drawn) is not { } area)
            return null;
        if (FindCell(area) is { } cell)
        {
            Notes.ExactCells++;
            return Keep(cell, stored);
        }
        Notes.OtherCells++;
        (stored[_easting], stored[_northing], stored[_size]) = (Cell.Empty, Cell.Empty, Cell.Empty);
        return area;
    }

    private Geometry? FromCorner(TableRow row, (double Easting, double Northing) corner, double size, Cell[] stored)
    {
        if (!IsNear(corner.Easting, corner.Northing))
        {
            Wrong.AddOutside(row, null, System, corner);
            return null;
        }
        // Norway reaches farther west than the Swedish grid has numbers for.
        if (!IsInSweref || corner.Easting < 0)
            return ForeignCell(row, corner, size, stored);
        if (FindCell(corner, size) is { } cell)
            return Keep(cell, stored);
        var isCentre = FindCell((corner.Easting - size / 2, corner.Northing - size / 2), size) is not null;
        var shown = $"{Shown.Number(corner.Easting)}, {Shown.Number(corner.Northing)}";
        Wrong.Add(isCentre ? "catalogue.cell-is-centre" : "catalogue.cell-off-grid", row, null, ("corner", shown), ("size", Shown.Number(size)));
        return null;
    }

    /// <summary>A cell of another system's grid (EPSG:3035) is no cell here: its outline is kept, its corner is not.</summary>
    private Geometry? ForeignCell(TableRow row, (double First, double Second) corner, double size, Cell[] stored)
    {
        Notes.OtherCells++;
        (stored[_easting], stored[_northing], stored[_size]) = (Cell.Empty, Cell.Empty, Cell.Empty);
        return ReadGeometry(row, null, Geometries.Rectangle(new Bounds(corner.First, corner.Second, corner.First + size, corner.Second + size)));
    }

    private MultiPolygon Keep(GridCell cell, Cell[] stored)
    {
        stored[_easting] = Cell.Of(cell.Easting);
        stored[_northing] = Cell.Of(cell.Northing);
        stored[_size] = Cell.Of(cell.SizeMetres);
        return Geometries.Factory.CreateMultiPolygon([cell.ToPolygon()]);
    }

    private static GridCell? FindCell((double Easting, double Northing) corner, double size) =>
        size == Math.Truncate(size) ? GridCell.Find(corner.Easting, corner.Northing, (int)size) : null;

    /// <summary>The exact cell that a polygon is, also one that has been in degrees and back.</summary>
    private static GridCell? FindCell(Geometry area)
    {
        var width = area.EnvelopeInternal.Width;
        foreach (var size in GridCell.Sizes)
        {
            if (Math.Abs(width - size) <= MostWidthError && GridCell.FindByPolygon(area, size) is { } cell)
                return cell;
        }
        return null;
    }

    private (double Easting, double Northing)? FindCorner(TableRow row)
    {
        if (Plan.Position != PositionSource.CellId)
        {
            return Fields.FindNumber(row, "easting") is { } easting && Fields.FindNumber(row, "northing") is { } northing ? (easting, northing) : null;
        }
        if (Fields.FindText(row, "cell") is not { } id)
            return null;
        if (FindCorner(id) is { } corner)
            return corner;
        Wrong.Add("catalogue.cell-id-invalid", row, null, ("value", Shown.Value(id)));
        return null;
    }

    // An id has no size of its own: every cell's corner is a corner of the finest grid.
    private static (double Easting, double Northing)? FindCorner(string id) =>
        GridCell.Find(id, GridCell.Sizes[0]) is { } cell ? (cell.Easting, cell.Northing) : null;

    private static double? ConstantSize(ImportPlan plan) =>
        plan.Field("cell_size").Constant is { } text && NumberText.TryParse(text, null, out var size, out _) ? size : null;

    /// <summary>The largest size that every corner of the sample fits.</summary>
    private double FindSize(RowSource source, PositionNotes notes)
    {
        var corners = source.Sample.Select(FindCornerQuietly).Where(corner => corner is not null).Select(corner => corner!.Value).ToList();
        var largest = GridCell.Sizes.Reverse().FirstOrDefault(size => corners.TrueForAll(corner => FindCell(corner, size) is not null));
        var size = largest == 0 ? GridCell.Sizes[^1] : largest;
        if (Plan.Field("cell_size").Source < 0)
            notes.FoundCellSize = size;
        return size;
    }

    private (double Easting, double Northing)? FindCornerQuietly(TableRow row)
    {
        if (Plan.Position == PositionSource.CellId)
            return FindCorner(ValueReader.AsText(row.Cells[Plan.Field("cell").Source]).Trim());
        return Quiet(row, "easting") is { } easting && Quiet(row, "northing") is { } northing ? (easting, northing) : null;
    }

    private double? Quiet(TableRow row, string field)
    {
        if (Plan.Field(field).Source is not (>= 0 and var source))
            return null;
        var cell = row.Cells[source];
        if (cell.Kind == CellKind.Number)
            return cell.Number;
        return NumberText.TryParse(cell.Text, Plan.Field(field).DecimalSign, out var number, out _) ? number : null;
    }
}
