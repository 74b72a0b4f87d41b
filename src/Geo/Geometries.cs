using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace Samplan.Geo;

/// <summary>
/// The one configured way to make geometry: SWEREF 99 TM, full double precision, the NG overlay, and two ordinates a vertex packed in one
/// array (16 bytes a vertex instead of 40, and blobs are copied straight in and out).
/// </summary>
public static class Geometries
{
    private static readonly NtsGeometryServices s_services = new(
        PackedCoordinateSequenceFactory.DoubleFactory,
        new PrecisionModel(PrecisionModels.Floating),
        Sweref.Srid,
        GeometryOverlay.NG,
        new CoordinateEqualityComparer()
    );

    /// <summary>Overlays of the geometries it makes run by the NG algorithm, whatever the process-wide setting is.</summary>
    public static GeometryFactory Factory { get; } = s_services.CreateGeometryFactory();

    /// <summary>A rectangle as a polygon; an empty polygon for empty bounds.</summary>
    public static Polygon Rectangle(Bounds bounds) =>
        bounds.IsEmpty
            ? Factory.CreatePolygon()
            : Factory.CreatePolygon(
                Sequence(bounds.MinX, bounds.MinY, bounds.MaxX, bounds.MinY, bounds.MaxX, bounds.MaxY, bounds.MinX, bounds.MaxY, bounds.MinX, bounds.MinY)
            );

    /// <summary>Vertices as first, second, first, second …; the array is kept, not copied, when one is given.</summary>
    public static CoordinateSequence Sequence(params double[] interleaved) => new PackedDoubleCoordinateSequence(interleaved, dimension: 2, measures: 0);
}
