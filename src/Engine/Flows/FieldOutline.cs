using NetTopologySuite.Algorithm.Hull;
using NetTopologySuite.Geometries;

namespace Samplan.Engine.Flows;

/// <summary>An outline round the places of a field of force, to be drawn behind them.</summary>
public static class FieldOutline
{
    /// <param name="members">The places of the field, the centre too: points or areas, in metres.</param>
    /// <param name="edgeLengthRatio">
    /// 1 for the convex hull; towards 0 the outline follows the places more closely (the length of the longest kept edge
    /// between the shortest and the longest of the triangulation).
    /// </param>
    /// <param name="marginMetres">Room round the outermost places; above 0, so that one or two places get an outline too.</param>
    public static Geometry Around(IReadOnlyList<Geometry> members, double edgeLengthRatio, double marginMetres)
    {
        if (members.Count == 0)
            throw new ArgumentException("A field has at least one place.", nameof(members));
        if (edgeLengthRatio is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(edgeLengthRatio), edgeLengthRatio, "Between 0 and 1.");
        if (!(marginMetres > 0))
            throw new ArgumentOutOfRangeException(nameof(marginMetres), marginMetres, "Above 0.");
        var all = members[0].Factory.BuildGeometry(members);
        var hull = edgeLengthRatio >= 1 ? all.ConvexHull() : ConcaveHull.ConcaveHullByLengthRatio(all, edgeLengthRatio);
        return hull.Buffer(marginMetres);
    }
}
