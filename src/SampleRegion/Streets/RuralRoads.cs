using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Streets;

/// <summary>
/// Small roads to farms and villages between the places: each point of a shaken lattice is led to the nearest that is already on the network, over ground only.
/// </summary>
internal static class RuralRoads
{
    private const double LatticeMetres = 1_700;
    private const double LongestMetres = 3_200;
    private const double ProbeMetres = 100;

    /// <param name="network">Points that roads go through; the new ones are added.</param>
    public static void Draw(StreetMap map, Region region, List<Point2> network, CancellationToken cancellation)
    {
        var chance = new Prng(region.Seed, "rural roads");
        var grid = new PointGrid(network, 2_000);
        // Nearest first, so that small roads branch off each other.
        var queue = new PriorityQueue<Point2, (double, double, double)>();
        foreach (var point in Lattice(region, chance))
        {
            cancellation.ThrowIfCancellationRequested();
            queue.Enqueue(point, (network[grid.Nearest(point)].DistanceTo(point), point.X, point.Y));
        }
        var number = 0;
        while (queue.TryDequeue(out var point, out _))
        {
            var near = grid.Within(point, LongestMetres).Select(index => network[index]).OrderBy(other => other.SquareTo(point)).ThenBy(other => other.X);
            var (isNear, target) = (false, default(Point2));
            foreach (var other in near.Take(12))
            {
                isNear |= other.DistanceTo(point) < 500;
                if (isNear || !IsOverGround(region, point, other))
                    continue;
                target = other;
                break;
            }
            if (isNear || target == default)
                continue;
            var bend = Shaken(point.Towards(target, 0.5), chance.Between(-120, 120), chance.Between(-120, 120));
            long[] way = [map.NodeAt(target), map.NodeAt(bend), map.NodeAt(point)];
            if (++number % 12 == 0)
                map.AddWay(way, ("highway", "track"), ("surface", "gravel"), ("motor_vehicle", "yes"), ("maxspeed", "30"));
            else if (number % 3 == 0)
                map.AddWay(way, ("highway", "unclassified"), ("surface", "gravel"), ("maxspeed", "50"));
            else
                map.AddWay(way, ("highway", "unclassified"), ("maxspeed", "70"));
            foreach (var added in new[] { bend, point })
            {
                network.Add(added);
                grid.Add(network.Count - 1);
            }
        }
    }

    private static IEnumerable<Point2> Lattice(Region region, Prng chance)
    {
        var frame = region.Frame;
        for (var x = LatticeMetres / 2; x < frame.WidthMetres; x += LatticeMetres)
        {
            for (var y = LatticeMetres / 2; y < frame.HeightMetres; y += LatticeMetres)
            {
                var point = Shaken(new Point2(x, y), chance.Between(-600, 600), chance.Between(-600, 600));
                if (region.Landscape.IsGround(point))
                    yield return new Point2(Lines.Tenth(frame.West + point.X), Lines.Tenth(frame.South + point.Y));
            }
        }
    }

    private static Point2 Shaken(Point2 point, double east, double north) => new(Lines.Tenth(point.X + east), Lines.Tenth(point.Y + north));

    private static bool IsOverGround(Region region, Point2 from, Point2 to)
    {
        var probes = Math.Max(1, (int)(from.DistanceTo(to) / ProbeMetres));
        for (var i = 0; i <= probes; i++)
        {
            var point = from.Towards(to, (double)i / probes);
            if (!region.Landscape.IsGround(new Point2(point.X - region.Frame.West, point.Y - region.Frame.South)))
                return false;
        }
        return true;
    }
}
