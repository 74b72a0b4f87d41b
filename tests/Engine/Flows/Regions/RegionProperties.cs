using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

/// <summary>What holds of every method, whatever the flows.</summary>
public class RegionProperties
{
    private const int Units = 14;

    private static readonly TravelToWorkRules s_areas = new()
    {
        MinimumResidents = 400,
        TargetResidents = 3000,
        MinimumSelfContainment = 0.6667,
        TargetSelfContainment = 0.75,
        ReserveOrder = ReserveOrder.Validity,
    };

    public static TheoryData<string> Methods => ["scb-la", "ttwa", "intramax", "fua"];

    [Theory, MemberData(nameof(Methods))]
    public void Every_unit_is_in_one_region_or_in_none_and_every_region_has_its_units(string method) =>
        Holds(flows =>
        {
            var division = Divide(method, flows, 1);
            var members = division.Regions.SelectMany((region, number) => region.Units.Select(unit => (unit, number))).ToList();
            return members.Count == members.DistinctBy(pair => pair.unit).Count()
                && members.TrueForAll(pair => division.Units[pair.unit].Region == pair.number)
                && division.Units.Count(unit => unit.Region is not null) == members.Count
                && division.Regions.All(region => region.Units.Contains(region.Centre))
                && Math.Abs(
                    division.SumFlows(flows).Where(flow => flow.Key.From == flow.Key.To).Sum(flow => flow.Value)
                        - division.Regions.Sum(region => region.InternalPersons)
                ) < 1e-6;
        });

    [Theory, MemberData(nameof(Methods))]
    public void The_order_of_flows_and_the_numbering_of_units_do_not_matter(string method) =>
        Holds(flows =>
        {
            var shuffled = Enumerable.Range(0, Units).ToArray();
            new Random(flows.FlowCount).Shuffle(shuffled);
            var other = Divide(method, Renumbered(flows, shuffled), 1, shuffled);
            var back = shuffled.Select(number => other.Units[number].Region).ToArray();
            var division = Divide(method, flows, 1);
            return HasTie(division) ? HasTie(other) : IsSame(division.RegionOfUnits, back);
        });

    [Theory, MemberData(nameof(Methods))]
    public void Flows_a_constant_times_as_large_give_the_same_regions(string method) =>
        Holds(flows => IsSame(Divide(method, flows, 1).RegionOfUnits, Divide(method, Scaled(flows, 3), 3).RegionOfUnits));

    [Theory, MemberData(nameof(Methods))]
    public void An_empty_unit_changes_nothing(string method) =>
        Holds(flows =>
        {
            var more = Divide(method, Renumbered(flows, [.. Enumerable.Range(0, Units)], extra: 1), 1);
            return more.Units[Units].Region is null && IsSame(Divide(method, flows, 1).RegionOfUnits, [.. more.RegionOfUnits.Take(Units)]);
        });

    [Fact]
    public void Hidden_cells_point_out_the_units_whose_region_hangs_on_them()
    {
        // Between 1 and 4 of A's twenty work in each town: with 4 it leans on B, with 1 on C, where 2 are known to go.
        var flows = new UncertainFlows(3, [0, 0, 0, 1, 2], [0, 1, 2, 1, 2], [10, 1, 2, 900, 800], [10, 4, 2, 900, 800]);

        var found = flows.Divide(table => LocalLabourMarkets.Of(table, new LocalLabourMarketRules()));

        Assert.Equal(1, flows.UncertainCount);
        Assert.Equal([0], found.UncertainUnits);
        Assert.Equal(2.5, flows.Middle.FindPersons(0, 1));
        Assert.Throws<ArgumentException>(() => new UncertainFlows(1, [0], [0], [2], [1]));
    }

    [Fact]
    public void Known_flows_are_divided_once()
    {
        var calls = 0;
        var found = new UncertainFlows(2, [0, 1], [0, 1], [5, 5], [5, 5]).Divide(table =>
        {
            calls++;
            return LocalLabourMarkets.Of(table, new LocalLabourMarketRules());
        });

        Assert.Equal((1, 0), (calls, found.UncertainUnits.Count));
    }

    internal static FlowTable RandomTable(Random random, int units, double density, int most)
    {
        var flows = new List<(int From, int To, double Persons)>();
        for (var i = 0; i < units; i++)
        {
            for (var j = 0; j < units; j++)
            {
                if (random.NextDouble() < density)
                    flows.Add((i, j, random.Next(0, most + 1)));
            }
        }

        return Table(units, flows);
    }

    private static RegionalDivision Divide(string method, FlowTable flows, double scale, int[]? numbers = null) =>
        method switch
        {
            "scb-la" => LocalLabourMarkets.Of(flows, new LocalLabourMarketRules()),
            "ttwa" => TravelToWorkAreas.Of(
                flows,
                s_areas with
                {
                    MinimumResidents = s_areas.MinimumResidents * scale,
                    TargetResidents = s_areas.TargetResidents * scale,
                }
            ),
            "intramax" => Intramax.Of(flows) is var dendrogram ? dendrogram.Cut(dendrogram.FindJump()) : null!,
            _ => FunctionalUrbanAreas.Of(flows, UrbanUnits(flows.PlaceCount, numbers), new FunctionalUrbanRules()),
        };

    // The first four units, as they were first numbered, are two cities of two units each.
    internal static UrbanUnit[] UrbanUnits(int count, int[]? numbers)
    {
        var units = new UrbanUnit[count];
        Array.Fill(units, new UrbanUnit(1000, null, 0));
        for (var unit = 0; unit < 4; unit++)
            units[numbers?[unit] ?? unit] = new UrbanUnit(60_000, unit / 2, 50_000);
        return units;
    }

    internal static bool HasTie(RegionalDivision division) => division.Log.Any(one => one.Code is "tie" or "tie-after");

    internal static bool IsSame(IReadOnlyList<int?> first, IReadOnlyList<int?> second) =>
        PartitionComparison.Of(first, second) is { Moves.Count: 0, AdjustedRandIndex: 1 };

    private static FlowTable Scaled(FlowTable flows, double factor) =>
        Table(flows.PlaceCount, [.. List(flows).Select(flow => (flow.From, flow.To, flow.Persons * factor))]);

    internal static FlowTable Renumbered(FlowTable flows, int[] numbers, int extra = 0)
    {
        var list = List(flows).Select(flow => (From: numbers[flow.From], To: numbers[flow.To], flow.Persons)).ToArray();
        new Random(1).Shuffle(list);
        return Table(flows.PlaceCount + extra, list);
    }

    private static List<(int From, int To, double Persons)> List(FlowTable flows)
    {
        var list = new List<(int, int, double)>();
        for (var unit = 0; unit < flows.PlaceCount; unit++)
        {
            if (flows.InternalPersons(unit) is { } within)
                list.Add((unit, unit, within));
            for (var i = 0; i < flows.DestinationsOf(unit).Length; i++)
                list.Add((unit, flows.DestinationsOf(unit)[i], flows.PersonsTo(unit)[i]));
        }

        return list;
    }

    private static FlowTable Table(int units, IReadOnlyList<(int From, int To, double Persons)> flows) =>
        new(new FlowNodes(units, 0), [.. flows.Select(flow => flow.From)], [.. flows.Select(flow => flow.To)], [.. flows.Select(flow => flow.Persons)]);

    /// <summary>Tries worlds of towns and villages: large numbers, so that few are equal.</summary>
    private static void Holds(Func<FlowTable, bool> law)
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var flows = new List<(int, int, double)>();
                for (var i = 0; i < Units; i++)
                {
                    for (var j = 0; j < Units; j++)
                    {
                        if (i == j || random.NextDouble() < 0.4)
                            flows.Add(
                                (
                                    i,
                                    j,
                                    random.Next(
                                        1,
                                        i == j ? 1500
                                            : (i % 4) == 0 ? 60
                                            : 400
                                    )
                                )
                            );
                    }
                }

                return law(Table(Units, flows));
            }
        );
        Check.QuickThrowOnFailure(property);
    }
}
