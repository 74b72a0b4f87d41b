using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Tests.Routing;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>Random street maps with turn restrictions: the fast ways give what tables added up in the plain way give.</summary>
public sealed class AccessibilityAgreementTests
{
    public static TheoryData<TravelMode, TravelMeasure> Ways =>
        new()
        {
            { TravelMode.Car, TravelMeasure.Time },
            { TravelMode.Car, TravelMeasure.Length },
            { TravelMode.Bike, TravelMeasure.Time },
            { TravelMode.Walk, TravelMeasure.Length },
        };

    [Theory, MemberData(nameof(Ways))]
    public void One_search_from_all_facilities_finds_what_a_search_from_each_origin_finds(TravelMode mode, TravelMeasure measure)
    {
        var random = new Random(7);
        var found = 0;
        for (var round = 0; round < 60; round++)
        {
            var world = new World(random, mode, measure);
            var isOpen = Enumerable.Range(0, world.Facilities.Count).Select(_ => random.Next(4) > 0).ToArray();
            var expected = NearestOpportunities.Find(world.Costs(), 3, facility => isOpen[facility]);
            var search = new FacilitySearch(world.Graph, world.Facilities);
            var nearest = search.Find(search.Link(world.Origins), 3, facility => isOpen[facility]);
            for (var origin = 0; origin < world.Origins.Count; origin++)
            {
                Assert.Equal(expected.IsLinked(origin), nearest.IsLinked(origin));
                for (var rank = 0; rank < 3; rank++)
                {
                    Assert.Equal(expected.FindCost(origin, rank), nearest.FindCost(origin, rank));
                    Assert.Equal(expected.FindDestination(origin, rank), nearest.FindDestination(origin, rank));
                    found += nearest.FindCost(origin, rank) is null ? 0 : 1;
                }
            }
        }
        Assert.InRange(found, 1_000, int.MaxValue);
    }

    [Theory, MemberData(nameof(Ways))]
    public void Streamed_sums_are_those_of_the_whole_table(TravelMode mode, TravelMeasure measure)
    {
        var random = new Random(8);
        for (var round = 0; round < 30; round++)
        {
            var world = new World(random, mode, measure);
            double[] amounts = [.. world.Facilities.Select(_ => (double)random.Next(100))];
            var table = new TravelTable(world.Stored, world.Graph.Rules, world.Facilities);
            var costs = new uint[world.Origins.Count * world.Facilities.Count];
            table.Fill(world.Origins, costs);
            uint[] limits = [200, 900, 5_000];
            var sums = OpportunitiesWithin.Sum(world.Costs(), amounts, limits);
            for (var origin = 0; origin < world.Origins.Count; origin++)
            {
                for (var i = 0; i < limits.Length; i++)
                {
                    var row = costs.AsSpan(origin * amounts.Length, amounts.Length).ToArray();
                    Assert.Equal(row.Zip(amounts).Where(pair => pair.First <= limits[i]).Sum(pair => pair.Second), sums[i][origin]);
                }
                Assert.True(sums[0][origin] <= sums[1][origin] && sums[1][origin] <= sums[2][origin]);
            }
        }
    }

    [Fact]
    public void The_order_of_points_changes_no_value()
    {
        var random = new Random(9);
        for (var round = 0; round < 10; round++)
        {
            var world = new World(random, TravelMode.Car, TravelMeasure.Time);
            var rules = CatchmentRules.Enhanced(300, 900, 2_000) with { IsBalanced = round % 2 == 0 };
            double[] persons = [.. world.Origins.Select(_ => random.NextDouble() * 100)];
            double[] supply = [.. world.Facilities.Select(_ => random.NextDouble() * 10)];
            var order = Enumerable.Range(0, world.Origins.Count).ToArray();
            random.Shuffle(order);
            var shuffled = new StreetCosts(world.Stored, world.Graph.Rules, [.. order.Select(i => world.Origins[i])], world.Facilities);

            var first = FloatingCatchment.Compute(world.Costs(), persons, supply, rules);
            var second = FloatingCatchment.Compute(shuffled, [.. order.Select(i => persons[i])], supply, rules);
            Assert.Equal(first.Ratios, second.Ratios);
            Assert.Equal(order.Select(i => first.Access[i]), second.Access);
        }
    }

    [Fact]
    public void All_supply_that_somebody_reaches_is_given_to_somebody()
    {
        var random = new Random(10);
        for (var round = 0; round < 30; round++)
        {
            var costs = Drawn(random, out var persons, out var supply);
            var zones = CatchmentRules.Enhanced(3_000, 9_000, 20_000);
            var access = FloatingCatchment.Compute(costs, persons, supply, zones);
            var given = access.Access.Zip(persons).Sum(pair => pair.First!.Value * pair.Second);
            var reached = access.Ratios.Zip(supply).Sum(pair => pair.First is null ? 0 : pair.Second);
            Assert.Equal(reached, given, tolerance: 1e-6 * Math.Max(1, reached));

            var balanced = FloatingCatchment.Compute(costs, persons, supply, zones with { IsBalanced = true });
            var demand = balanced.Ratios.Zip(supply).Sum(pair => pair.First is { } ratio ? pair.Second / ratio : 0);
            var sum = OpportunitiesWithin.Sum(costs, [.. supply.Select(_ => 1.0)], [20_000]);
            Assert.Equal(persons.Where((_, i) => sum[0][i] > 0).Sum(), demand, tolerance: 1e-3);
        }
    }

    [Fact]
    public void More_opportunities_or_a_longer_reach_never_give_less()
    {
        var random = new Random(11);
        for (var round = 0; round < 20; round++)
        {
            var costs = Drawn(random, out _, out var supply);
            double[] more = [.. supply.Select(one => one + random.Next(3))];
            var (slow, fast) = (new Decay(DecayForm.Gaussian, 10, Decay.Minute), new Decay(DecayForm.Gaussian, 12, Decay.Minute));
            var least = HansenPotential.Sum(costs, supply, slow, 20_000);
            Rises(least, HansenPotential.Sum(costs, more, slow, 20_000));
            Rises(least, HansenPotential.Sum(costs, supply, fast, 20_000));
            Rises(least, HansenPotential.Sum(costs, supply, slow, 30_000));
        }

        static void Rises(double?[] less, double?[] more) => Assert.All(less.Zip(more), pair => Assert.True(pair.First <= pair.Second + 1e-12));
    }

    [Theory, InlineData(60_000u), InlineData(100_000u)]
    public void Sums_over_all_nodes_are_those_of_their_distances(uint reach)
    {
        var random = new Random(12);
        for (var round = 0; round < 20; round++)
        {
            var graph = RandomGraph.Draw(random, 200, 600, 50);
            var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
            var sweep = Sweep.Over(plan, reach);
            sweep.Run([.. Enumerable.Range(0, sweep.LaneCount).Select(node => new[] { new Seed(node, 0) })]);
            // So great that 32 bits do not hold their sum.
            uint[] amounts = [.. Enumerable.Range(0, graph.NodeCount).Select(_ => random.Next(3) == 0 ? 0 : (uint)random.Next())];
            var sums = new ulong[sweep.LaneCount];
            var limit = (uint)random.Next(200);
            sweep.SumWithin(amounts, limit, sums);
            for (var lane = 0; lane < sums.Length; lane++)
            {
                var expected = Enumerable.Range(0, amounts.Length).Where(place => sweep.Distance(place, lane) <= limit).Sum(place => (long)amounts[place]);
                Assert.Equal((ulong)expected, sums[lane]);
            }
        }
    }

    private static DrawnCosts Drawn(Random random, out double[] persons, out double[] supply)
    {
        var (origins, destinations) = (random.Next(1, 20), random.Next(1, 12));
        persons = [.. Enumerable.Range(0, origins).Select(_ => (double)random.Next(1, 500))];
        supply = [.. Enumerable.Range(0, destinations).Select(_ => (double)random.Next(1, 50))];
        return new DrawnCosts([
            .. Enumerable
                .Range(0, origins)
                .Select(_ => Enumerable.Range(0, destinations).Select(_ => random.Next(5) == 0 ? RoadNetwork.Never : (uint)random.Next(30_000)).ToArray()),
        ]);
    }

    private sealed class World
    {
        public World(Random random, TravelMode mode, TravelMeasure measure)
        {
            var network = new RandomStreets(random).Network;
            var rules = new TravelRules(mode)
            {
                HasIslands = true,
                LimitSeconds = 500,
                LimitMetres = 2_500,
                Measure = measure,
            };
            Graph = new TravelGraph(network, rules);
            Stored = new StoredNetwork(network, HierarchyBuilder.Build(new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted()));
            (Origins, Facilities) = (Points(random, 30), Points(random, 8));
            // Somebody lives at a facility.
            Origins[0] = Facilities[0];
        }

        public TravelGraph Graph { get; }

        public StoredNetwork Stored { get; }

        public List<GeoPoint> Origins { get; }

        public List<GeoPoint> Facilities { get; }

        public StreetCosts Costs() => new(Stored, Graph.Rules, Origins, Facilities);

        private static List<GeoPoint> Points(Random random, int count) =>
            [.. Enumerable.Range(0, count).Select(_ => new GeoPoint(160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000)))];
    }
}
