using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Engine.Flows;

namespace Samplan.Analyses.Regions;

/// <summary>The outlines of regions, to be drawn round their units.</summary>
internal static class RegionOutlines
{
    // Places lie apart: a line round them that follows them fairly closely, with some air.
    private const double EdgeLengthRatio = 0.5;
    private const double MarginMetres = 1_500;

    /// <param name="shapes">Of the units of one region.</param>
    /// <param name="areTogether">Whether the units are areas that cover the land, such as municipalities.</param>
    public static Geometry Around(IReadOnlyList<Geometry> shapes, bool areTogether) =>
        areTogether ? UnaryUnionOp.Union(shapes) : FieldOutline.Around([.. shapes.Select(shape => shape.InteriorPoint)], EdgeLengthRatio, MarginMetres);
}
