using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Overlay;

namespace Samplan.Analyses.Units;

/// <summary>Where a unit lies: an area, a circle, or a bare point of which nobody has said how far it reaches.</summary>
internal sealed record Extent(double Easting, double Northing, Geometry? Area, Circle? Circle)
{
    private const double SquareMetresPerSquareKilometre = 1e6;

    public static Extent Of(Place unit, Geometry? shape) =>
        shape is Polygon or MultiPolygon && shape.Area > 0 ? new(unit.Easting, unit.Northing, shape, null)
        : unit.RadiusMetres is > 0 and var radius ? new(unit.Easting, unit.Northing, null, new Circle(unit.Easting, unit.Northing, radius))
        : new(unit.Easting, unit.Northing, null, null);

    /// <summary>Null for a bare point: it has no area, which is not an area of nothing.</summary>
    public double? AreaSquareKilometres => (Area?.Area ?? Circle?.AreaSquareMetres) / SquareMetresPerSquareKilometre;

    public Envelope Box
    {
        get
        {
            if (Area is not null)
                return Area.EnvelopeInternal;
            var box = new Envelope(Easting, Easting, Northing, Northing);
            box.ExpandBy(Circle?.RadiusMetres ?? 0);
            return box;
        }
    }
}
