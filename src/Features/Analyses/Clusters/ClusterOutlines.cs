using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Geo;

namespace Samplan.Analyses.Clusters;

/// <summary>The outline of a cluster: its cells, or half the distance round each of its buildings, so that those that belong together make one area.</summary>
internal static class ClusterOutlines
{
    private const int QuadrantSegments = 4;

    // A town's thousands of circles in one go take time by their square; square by square they do not.
    private const double TileMetres = 500;

    // Two circles that only touch would make two areas of one cluster.
    private const double JoinMetres = 1;

    public static Geometry Around(ClusterPoints points, IReadOnlyList<int> members, double distanceMetres)
    {
        var half = points.SideMetres / 2;
        return points.SideMetres > 0
            ? UnaryUnionOp.Union([
                .. members.Select(point =>
                    (Geometry)
                        Geometries.Rectangle(
                            new Bounds(
                                points.Eastings[point] - half,
                                points.Northings[point] - half,
                                points.Eastings[point] + half,
                                points.Northings[point] + half
                            )
                        )
                ),
            ])
            : UnaryUnionOp.Union([
                .. members
                    .Select(point => new Coordinate(points.Eastings[point], points.Northings[point]))
                    .Distinct()
                    .GroupBy(point => (Math.Floor(point.X / TileMetres), Math.Floor(point.Y / TileMetres)))
                    .Select(tile => Geometries.Factory.CreateMultiPointFromCoords([.. tile]).Buffer((distanceMetres / 2) + JoinMetres, QuadrantSegments)),
            ]);
    }
}
