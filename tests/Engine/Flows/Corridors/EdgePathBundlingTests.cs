using Samplan.Engine.Flows.Corridors;

namespace Samplan.Engine.Tests.Flows.Corridors;

/// <summary>Bundles by Wallinger et al. (2021), by hand and against the algorithm as the paper writes it.</summary>
public sealed class EdgePathBundlingTests
{
    [Fact]
    public void A_long_link_goes_by_two_short_ones_that_are_not_too_far_round()
    {
        var bundles = EdgePathBundling.Of(3, [new(0, 2, 1.9), new(0, 1, 1), new(1, 2, 1)], new BundlingRules());

        Assert.Equal([0, 1, 2], bundles[0]);
        Assert.Null(bundles[1]);
        Assert.Null(bundles[2]);
        Assert.All(EdgePathBundling.Of(3, [new(0, 2, 1.9), new(0, 1, 1), new(1, 2, 1)], new BundlingRules(1.05)), Assert.Null);
    }

    [Fact]
    public void Of_equally_long_links_the_first_goes_by_the_others_and_those_stay_themselves() =>
        Assert.Equal(
            [true, false, false],
            EdgePathBundling.Of(3, [new(0, 1, 1), new(1, 2, 1), new(2, 0, 1)], new BundlingRules()).Select(static way => way is not null)
        );

    [Fact]
    public void A_link_that_may_not_carry_follows_others_and_nobody_follows_it()
    {
        var bundles = EdgePathBundling.Of(4, [new(0, 2, 2), new(0, 1, 1), new(1, 2, 1, MayCarry: false), new(0, 3, 1), new(3, 2, 1.5)], new BundlingRules());

        Assert.Equal([0, 3, 2], bundles[0]);
        Assert.Null(bundles[2]);
    }

    [Fact]
    public void On_random_graphs_bundles_are_those_of_the_plain_algorithm_and_lead_along_links_that_stay_themselves()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var vertices = random.Next(3, 14);
            (double X, double Y)[] at = [.. Enumerable.Range(0, vertices).Select(_ => (random.NextDouble(), random.NextDouble()))];
            BundledEdge[] edges =
            [
                .. from a in Enumerable.Range(0, vertices)
                from b in Enumerable.Range(0, a)
                where random.Next(3) > 0
                select new BundledEdge(a, b, Math.Sqrt(Math.Pow(at[a].X - at[b].X, 2) + Math.Pow(at[a].Y - at[b].Y, 2))),
            ];
            var rules = new BundlingRules(1 + random.NextDouble(), 1 + random.Next(3));

            var bundles = EdgePathBundling.Of(vertices, edges, rules);

            Assert.Equal(Plain(vertices, edges, rules), bundles.Select(static way => way is null ? "" : string.Join(' ', way)));
            var numbers = edges.Select((edge, number) => (edge, number)).ToDictionary(static one => (one.edge.From, one.edge.To), static one => one.number);
            foreach (var way in bundles.OfType<IReadOnlyList<int>>())
                Assert.All(way.Zip(way.Skip(1)), step => Assert.Null(bundles[numbers[(Math.Max(step.First, step.Second), Math.Min(step.First, step.Second))]]));
        }
    }

    [Fact]
    public void A_curve_begins_and_ends_at_its_ends_and_keeps_to_a_straight_way()
    {
        (double X, double Y)[] way = [(0, 0), (4, 0), (4, 4)];
        var curve = BundleCurve.Through(way);

        Assert.Equal(((0.0, 0.0), (4.0, 4.0)), (curve[0], curve[^1]));
        Assert.All(
            curve,
            point => Assert.True(point.X is >= 0 and <= 4 && point.Y >= 0 && point.Y <= point.X + 1e-9, $"{point} lies outside the way's triangle.")
        );
        Assert.Contains(curve, point => point is { X: > 2.5, Y: < 1.5 });
        Assert.All(BundleCurve.Through([(0, 1), (3, 1), (9, 1)]), static point => Assert.Equal(1, point.Y, tolerance: 1e-12));
        Assert.Equal([(0, 0), (1, 1)], BundleCurve.Through([(0, 0), (1, 1)]));
    }

    // Algorithm 1 of the paper, with Bellman and Ford's search and no bounds.
    private static IEnumerable<string> Plain(int vertices, BundledEdge[] edges, BundlingRules rules)
    {
        var (skip, keep, ways) = (new bool[edges.Length], new bool[edges.Length], new string[edges.Length]);
        foreach (var edge in Enumerable.Range(0, edges.Length).OrderByDescending(edge => edges[edge].Length))
        {
            ways[edge] = "";
            if (keep[edge])
                continue;
            skip[edge] = true;
            var best = Enumerable.Repeat((Weight: double.PositiveInfinity, By: -1), vertices).ToArray();
            best[edges[edge].From] = (0, -1);
            for (var turn = 0; turn < vertices; turn++)
            {
                for (var next = 0; next < edges.Length; next++)
                {
                    if (skip[next])
                        continue;
                    foreach (var (a, b) in new[] { (edges[next].From, edges[next].To), (edges[next].To, edges[next].From) })
                    {
                        var weight = best[a].Weight + Math.Pow(edges[next].Length, rules.LengthPower);
                        if (weight < best[b].Weight)
                            best[b] = (weight, next);
                    }
                }
            }
            var (way, along) = (new List<int> { edges[edge].To }, new List<int>());
            while (way[^1] != edges[edge].From && best[way[^1]].By is >= 0 and var by)
            {
                along.Add(by);
                way.Add(edges[by].From == way[^1] ? edges[by].To : edges[by].From);
            }
            if (way[^1] != edges[edge].From || along.Sum(one => edges[one].Length) > rules.MostDetour * edges[edge].Length)
            {
                skip[edge] = false;
                continue;
            }
            along.ForEach(one => keep[one] = true);
            way.Reverse();
            ways[edge] = string.Join(' ', way);
        }
        return ways;
    }
}
