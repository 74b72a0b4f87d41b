using NetTopologySuite.Geometries;
using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Catalogue.Positions;

/// <summary>
/// The square cells of a grid, from polygons, lower-left corners or Statistics Sweden's cell ids. Corner and size are put among the row's
/// values, so that analyses can lay areas over exact cells; a polygon that is no cell of the national grid has neither.
/// </summary>
internal sealed class CellReader : GeometryReader
{
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
        return FromCorner(row, new GridCell(corner.Easting, corner.Northing, size), stored);
    }

    private Geometry? ReadPolygon(TableRow row, string? name, Cell[] stored)
    {
        if (row.Geometry is not { IsEmpty: false } drawn)
            return Without("catalogue.geometry-empty", row, name);
        if (ReadGeometry(row, name, drawn) is not { } area)
            return null;
        if (area.NumGeometries == 1 && GridCell.Find((Polygon)area.GetGeometryN(0)) is { } cell)
        {
            Notes.ExactCells++;
            return Keep(cell, stored);
        }
        Notes.OtherCells++;
        (stored[_easting], stored[_northing], stored[_size]) = (Cell.Empty, Cell.Empty, Cell.Empty);
        return area;
    }

    private Geometry? FromCorner(TableRow row, GridCell cell, Cell[] stored)
    {
        if (!NordicArea.LiesIn(System, cell.EastingMetres, cell.NorthingMetres))
        {
            Wrong.AddOutside(row, null, System, (cell.EastingMetres, cell.NorthingMetres));
            return null;
        }
        if (!Sweref.From(System).IsIdentity)
            return ForeignCell(row, cell, stored);
        if (!cell.IsOnGrid)
        {
            var code = cell.IsCentre ? "catalogue.cell-is-centre" : "catalogue.cell-off-grid";
            var corner = $"{Shown.Number(cell.EastingMetres)}, {Shown.Number(cell.NorthingMetres)}";
            Wrong.Add(code, row, null, ("corner", corner), ("size", Shown.Number(cell.SizeMetres)));
            return null;
        }
        return Keep(cell, stored);
    }

    /// <summary>A cell of another system's grid (EPSG:3035) is no cell here: its outline is kept, its corner is not.</summary>
    private Geometry? ForeignCell(TableRow row, GridCell cell, Cell[] stored)
    {
        Notes.OtherCells++;
        (stored[_easting], stored[_northing], stored[_size]) = (Cell.Empty, Cell.Empty, Cell.Empty);
        return ReadGeometry(row, null, cell.ToPolygon());
    }

    private MultiPolygon Keep(GridCell cell, Cell[] stored)
    {
        stored[_easting] = Cell.Of(cell.EastingMetres);
        stored[_northing] = Cell.Of(cell.NorthingMetres);
        stored[_size] = Cell.Of(cell.SizeMetres);
        return Geometries.Factory.CreateMultiPolygon([cell.ToPolygon()]);
    }

    private (double Easting, double Northing)? FindCorner(TableRow row)
    {
        if (Plan.Position != PositionSource.CellId)
        {
            return Fields.FindNumber(row, "easting") is { } easting && Fields.FindNumber(row, "northing") is { } northing ? (easting, northing) : null;
        }
        if (Fields.FindText(row, "cell") is not { } id)
            return null;
        var corner = GridCell.FindCorner(id);
        if (corner is null)
            Wrong.Add("catalogue.cell-id-invalid", row, null, ("value", Shown.Value(id)));
        return corner;
    }

    private static double? ConstantSize(ImportPlan plan) =>
        plan.Field("cell_size").Constant is { } text && NumberText.TryParse(text, null, out var size, out _) ? size : null;

    /// <summary>The largest usual size that every corner of the sample fits, at most 1,000 m.</summary>
    private double FindSize(RowSource source, PositionNotes notes)
    {
        var corners = source.Sample.Select(FindCornerQuietly).Where(corner => corner is not null).Select(corner => corner!.Value).ToList();
        double[] sizes = [1_000, 500, 250, 100];
        var size = Array.Find(sizes, size => corners.TrueForAll(corner => new GridCell(corner.Easting, corner.Northing, size).IsOnGrid));
        if (size == 0)
            size = sizes[0];
        if (Plan.Field("cell_size").Source < 0)
            notes.FoundCellSize = size;
        return size;
    }

    private (double Easting, double Northing)? FindCornerQuietly(TableRow row)
    {
        if (Plan.Position == PositionSource.CellId)
            return GridCell.FindCorner(ValueReader.AsText(row.Cells[Plan.Field("cell").Source]).Trim());
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
