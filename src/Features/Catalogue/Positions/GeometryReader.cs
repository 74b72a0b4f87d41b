using NetTopologySuite.Geometries;
using Samplan.Catalogue.Import;
using Samplan.Catalogue.Roles;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Rules;

namespace Samplan.Catalogue.Positions;

/// <summary>
/// The geometry of each row, moved to SWEREF 99 TM, valid and of a kind that the role takes. What cannot be used is a problem, or with
/// <c>--repair</c> mended or left out and noted.
/// </summary>
internal class GeometryReader(ImportPlan plan, CoordinateSystem system, ValueReader values, Problems problems, PositionNotes notes)
{
    // A country's outline at full detail has some hundred thousand; validation of many more is an attack, not a map.
    private const int MostVertices = 5_000_000;

    private readonly PositionProblems _wrong = new(plan.Options.FileName, problems);
    private readonly CoordinateTransform _transform = Sweref.From(system);

    protected ImportPlan Plan { get; } = plan;

    protected CoordinateSystem System { get; } = system;

    protected PositionFields Fields { get; } = new(plan, values);

    protected PositionNotes Notes { get; } = notes;

    protected Problems Problems { get; } = problems;

    protected PositionProblems Wrong => _wrong;

    /// <summary>The geometry of the row in EPSG:3006, or null when it has none that can be used; then that has been said.</summary>
    /// <param name="name">What the row is called, null when it has no name.</param>
    /// <param name="stored">The row's values, for readers that work some of them out.</param>
    public virtual Geometry? Read(TableRow row, string? name, Cell[] stored)
    {
        if (Plan.Position == PositionSource.Geometry)
            return row.Geometry is { IsEmpty: false } geometry ? ReadGeometry(row, name, geometry) : Without("catalogue.geometry-empty", row, name);
        var isDegrees = Plan.Position == PositionSource.LatitudeLongitude;
        var before = Problems.Count;
        var first = Fields.FindNumber(row, isDegrees ? "lon" : "easting");
        var second = Fields.FindNumber(row, isDegrees ? "lat" : "northing");
        if (first is null || second is null)
            return Problems.Count > before ? null : Without("catalogue.position-empty", row, name);
        return ReadPoint(row, name, first.Value, second.Value);
    }

    protected Geometry? ReadGeometry(TableRow row, string? name, Geometry geometry)
    {
        if (geometry is MultiPoint { NumGeometries: 1 })
            geometry = geometry.GetGeometryN(0);
        var kind = StoredShape.KindOf(geometry);
        if ((kind & Plan.Role.Kinds) == GeometryKinds.None || geometry is MultiPoint)
        {
            _wrong.Add("catalogue.geometry-kind", row, name, ("kind", geometry.GeometryType), ("role", Plan.Options.Request.Role));
            return null;
        }
        if (geometry is Point point)
            return ReadPoint(row, name, point.X, point.Y);
        return IsNear(row, name, geometry) ? Validated(row, name, Moved(geometry)) : null;
    }

    /// <summary>The point moved, where it is a possible place.</summary>
    protected Geometry? ReadPoint(TableRow row, string? name, double first, double second)
    {
        if (first == 0 && second == 0)
            return Without("catalogue.position-zero", row, name);
        if (!double.IsFinite(first) || !double.IsFinite(second))
            return Without("catalogue.position-not-finite", row, name);
        var (easting, northing) = _transform.Apply(first, second);
        if (NordicArea.Contains(easting, northing))
            return Geometries.Factory.CreatePoint(Geometries.Sequence(easting, northing));
        _wrong.AddOutside(row, name, System, (first, second));
        return null;
    }

    /// <summary>A row that is kept without position when repairing, and a problem otherwise.</summary>
    protected Geometry? Without(string code, TableRow row, string? name)
    {
        if (Plan.Options.Request.Repairs)
            Notes.AddWithout(PositionProblems.Feature(row, name));
        else
            _wrong.Add(code, row, name);
        return null;
    }

    private Geometry Moved(Geometry geometry)
    {
        var moved = geometry.Factory == Geometries.Factory ? geometry : Geometries.Factory.CreateGeometry(geometry);
        _transform.Apply(moved);
        return moved;
    }

    private bool IsNear(TableRow row, string? name, Geometry geometry)
    {
        var box = geometry.EnvelopeInternal;
        if (IsNear(box.MinX, box.MinY) && IsNear(box.MaxX, box.MaxY) && IsNear(box.MinX, box.MaxY) && IsNear(box.MaxX, box.MinY))
            return true;
        var outside = PositionProblems.FirstOutside(geometry, _transform);
        if (double.IsNaN(outside.First) && double.IsFinite(box.MinX) && !box.IsNull)
            return true;
        _wrong.AddOutside(row, name, System, outside);
        return false;
    }

    /// <summary>The file's coordinates are SWEREF 99 TM already.</summary>
    protected bool IsInSweref => _transform.IsIdentity;

    /// <summary>Whether a coordinate of the file lies where data of a Nordic region may lie.</summary>
    protected bool IsNear(double first, double second)
    {
        if (System.IsGeographic && (Math.Abs(first) > 180 || Math.Abs(second) > 90))
            return false;
        var (easting, northing) = _transform.Apply(first, second);
        return NordicArea.Contains(easting, northing);
    }

    private Geometry? Validated(TableRow row, string? name, Geometry geometry)
    {
        if (GeometryCheck.FindDefect(geometry, MostVertices) is not { } defect)
            return StoredShape.Of(geometry);
        if (!Plan.Options.Request.Repairs || defect.Kind == GeometryDefectKind.TooManyVertices)
        {
            var at = defect.Place is { } place ? $" ({Shown.Number(Math.Round(place.X, 1))}, {Shown.Number(Math.Round(place.Y, 1))} SWEREF 99 TM)" : "";
            _wrong.Add($"catalogue.geometry-invalid.{defect.Code}", row, name, ("at", at));
            return null;
        }
        if (StoredShape.FindMended(geometry) is not { } mended)
            return Without("catalogue.geometry-empty", row, name);
        Notes.AddMended(PositionProblems.Feature(row, name));
        return StoredShape.Of(mended);
    }
}
