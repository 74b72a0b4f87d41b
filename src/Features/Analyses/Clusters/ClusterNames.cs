using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;

namespace Samplan.Analyses.Clusters;

/// <summary>Which of the region's places each cluster overlaps, most in common first. A place that is a bare point overlaps the cluster that it lies in.</summary>
internal static class ClusterNames
{
    public static IReadOnlyList<string>[] Of(IReadOnlyList<Geometry> outlines, PlaceSet? places, PlaceShapes? shapes, CancellationToken cancellation)
    {
        var found = outlines.Select(_ => new List<(double Common, string Label)>()).ToArray();
        if (places is not null && shapes is not null && outlines.Count > 0)
        {
            var tree = new STRtree<int>();
            for (var number = 0; number < outlines.Count; number++)
                tree.Insert(outlines[number].EnvelopeInternal, number);
            var extents = shapes.Read();
            for (var index = 0; index < places.Places.Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                var extent = Extent.Of(places.Places[index], extents[index]);
                var area = extent.Area ?? Point(extent).Buffer(extent.Circle?.RadiusMetres ?? 0);
                foreach (var number in tree.Query(extent.Box))
                {
                    if (Common(outlines[number], area.IsEmpty ? Point(extent) : area) is { } common)
                        found[number].Add((common, places.Places[index].Label));
                }
            }
        }
        return [.. found.Select(names => names.OrderByDescending(one => one.Common).Select(one => one.Label).ToArray())];
    }

    /// <summary>Square metres in common, 0 for a point within, null for nothing in common.</summary>
    private static double? Common(Geometry outline, Geometry place) =>
        place is Point ? (outline.Covers(place) ? 0 : null)
        : OverlayNGRobust.Overlay(outline, place, SpatialFunction.Intersection).Area is > 0 and var area ? area
        : null;

    private static Point Point(Extent extent) => Geo.Geometries.Factory.CreatePoint(new Coordinate(extent.Easting, extent.Northing));
}
