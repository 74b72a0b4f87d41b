using NetTopologySuite.Geometries;
using Samplan.Engine.Networks;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>Areas within limits around what is reached: costs along streets laid on a grid, and the contour of each limit.</summary>
public static class IsochroneDrawing
{
    /// <summary>One area a limit, in their order; without area where nothing is reached.</summary>
    /// <param name="network">The streets.</param>
    /// <param name="parts">As <see cref="StreetReach"/> gives them, for the greatest limit.</param>
    /// <param name="limits">In the costs' unit.</param>
    /// <param name="rules">How streets become an area.</param>
    public static IReadOnlyList<Isochrone> Draw(
        RoadNetwork network,
        IReadOnlyList<ReachedStreet> parts,
        IReadOnlyList<uint> limits,
        IsochroneRules? rules = null
    )
    {
        var field = CostField.Of(network, parts, rules ?? new IsochroneRules());
        return [.. limits.Select(limit => new Isochrone(limit, field is null ? MultiPolygon.Empty : Areas(field, limit)))];
    }

    private static MultiPolygon Areas(CostField field, uint limit)
    {
        var rings = ContourRings.Of(field, limit).Select(ring => Ring(ring, field.Ground)).ToList();
        var shells = rings
            .Where(static ring => ring.IsCCW)
            .OrderBy(static ring => new Polygon(ring).Area)
            .Select(static ring => (Ring: ring, Area: new Polygon(ring), Holes: new List<LinearRing>()))
            .ToList();
        foreach (var hole in rings.Where(static ring => !ring.IsCCW))
        {
            var inside = shells.FindIndex(shell =>
                shell.Area.EnvelopeInternal.Contains(hole.EnvelopeInternal) && shell.Area.Contains(new Point(hole.Coordinate))
            );
            if (inside >= 0)
                shells[inside].Holes.Add(hole);
        }
        return new MultiPolygon([.. shells.Select(static shell => new Polygon(shell.Ring, [.. shell.Holes]))]);
    }

    private static LinearRing Ring(List<(double East, double North)> ring, Ground ground) =>
        new([.. ring.Select(place => new Coordinate(place.East / ground.MetresPerLongitude / 1e7, place.North / ground.MetresPerLatitude / 1e7))]);
}
