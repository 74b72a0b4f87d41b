using System.Collections.Concurrent;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>
/// Flows between places laid on the streets. All or nothing: each along its fastest way, equals always the same one. Stochastic: probit by simulation (Daganzo and Sheffi 1977; Sheffi 1985,
/// chapter 11), which shares a flow between ways that are about as fast and treats ways that overlap as what they have in common. One Dijkstra an origin and draw; turn restrictions hold. A street that is used in part carries that part of the person, so that persons × length along streets add up to
/// persons × the length of their ways; the first and the last street keep their own time in every draw.
/// </summary>
public static class FlowAssignment
{
    // Origins by part, so that what they add up to does not depend on threads.
    private const int OriginsAtOnce = 64;
    private const double DecisecondsAMinute = 600;

    /// <param name="graph">Streets and traveller.</param>
    /// <param name="demand">Where flows begin and end, and flows between those places by number; those of a place to itself use no street.</param>
    /// <param name="rules">How ways are chosen.</param>
    /// <param name="progress">The share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public static StreetLoad Assign(
        TravelGraph graph,
        (IReadOnlyList<GeoPoint> Places, IReadOnlyList<CorridorFlow> Flows) demand,
        AssignmentRules rules,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.Draws, 1, nameof(rules));
        ArgumentOutOfRangeException.ThrowIfNegative(rules.Spread, nameof(rules));
        var links = new StreetLinker(graph).List(demand.Places, cancellation);
        CorridorFlow[][] byOrigin =
        [
            .. demand
                .Flows.Where(static flow => flow.From != flow.To && flow.Persons > 0)
                .GroupBy(static flow => flow.From)
                .OrderBy(static group => group.Key)
                .Select(static group => group.ToArray()),
        ];
        var sum = new Sum(new double[2 * graph.Network.StreetCount]);
        var trees = new ConcurrentBag<WayTree>();
        for (var draw = 0; draw < rules.Draws; draw++)
        {
            var times = Times(graph, rules, draw);
            foreach (var part in byOrigin.Chunk(OriginsAtOnce))
            {
                var loads = new (List<(int Drive, double Persons)> Load, double Unassigned)[part.Length];
                Parallel.For(
                    0,
                    part.Length,
                    Workers.Within(cancellation),
                    i =>
                    {
                        var tree = trees.TryTake(out var free) ? free : new WayTree(graph);
                        loads[i] = tree.Load(times, links, part[i]);
                        trees.Add(tree);
                    }
                );
                sum.Add(loads, rules.Draws);
            }
            progress?.Report((draw + 1.0) / rules.Draws);
        }
        return new StreetLoad(sum.Persons, sum.Unassigned);
    }

    private static uint[] Times(TravelGraph graph, AssignmentRules rules, int draw)
    {
        var times = graph.Times.ToArray();
        if (rules.Draws == 1)
            return times;
        var random = new Random(unchecked(rules.Seed * 1_000_003 + draw));
        for (var drive = 0; drive < times.Length; drive += 2)
        {
            // Box and Muller (1958): one draw a street, whichever way one goes.
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            (times[drive], times[drive + 1]) = (Drawn(times[drive], normal), Drawn(times[drive + 1], normal));
        }
        return times;

        uint Drawn(uint time, double normal) =>
            (uint)Math.Clamp(Math.Round(time + rules.Spread * Math.Sqrt(time * DecisecondsAMinute) * normal), 0, uint.MaxValue >> 2);
    }

    private sealed class Sum(double[] persons)
    {
        public double[] Persons => persons;

        public double Unassigned { get; private set; }

        public void Add((List<(int Drive, double Persons)> Load, double Unassigned)[] parts, int draws)
        {
            foreach (var part in parts)
            {
                foreach (var (drive, carried) in part.Load)
                    persons[drive] += carried / draws;
                Unassigned += part.Unassigned / draws;
            }
        }
    }
}
