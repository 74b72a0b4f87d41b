using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

/// <summary>
/// Random worlds, most of them with few different numbers and so with ties, whose units are named in another way. Whatever hangs on the names is told: the log
/// has a tie, or every unit that is elsewhere bears <c>order</c> or <c>order-possible</c>.
/// </summary>
public class NamingProperties
{
    private const int Units = 16;
    private const int Worlds = 240;

    // The most persons of a flow: the fewer, the more are equal.
    private static readonly int[] s_most = [3, 40, 1000, 50_000];

    public static TheoryData<string> Methods =>
        ["scb-la", "ttwa", "ttwa-validity", "ttwa-validity touching", "intramax", "intramax touching", "fua", "fua touching"];

    [Theory, MemberData(nameof(Methods))]
    public void Every_unit_whose_region_hangs_on_the_names_bears_a_flag_or_the_log_has_a_tie(string method)
    {
        var (ties, without) = (0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var names = Enumerable.Range(0, Units).ToArray();
            new Random(seed).Shuffle(names);
            var (division, other) = DivideTwice(method, seed, names);

            // Up to the first tie both runs do the same, so that both have it. The reserve list in the order of names is another list.
            if (method != "ttwa")
                Assert.Equal(RegionProperties.HasTie(division), RegionProperties.HasTie(other));
            if (RegionProperties.HasTie(division))
                ties++;
            else
                without++;
            Assert.True(RegionProperties.HasTie(division) || IsSameButForFlagged(division, other, names), $"World {seed}.");
        }

        // Two cities are never as large in such a world: a drawn one shows the tie of fua.
        Assert.True((ties > 0 || method.StartsWith("fua", StringComparison.Ordinal)) && without >= Worlds / 20, $"{ties} worlds with ties, {without} without.");
    }

    [Fact]
    public void With_neighbours_too_a_unit_that_the_opposite_order_of_names_puts_elsewhere_bears_a_flag()
    {
        int[] opposite = [.. Enumerable.Range(0, Units).Reverse()];
        var flagged = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var (division, other) = DivideTwice("ttwa touching", seed, opposite);
            var hasTie = RegionProperties.HasTie(division) || RegionProperties.HasTie(other);
            flagged += !hasTie && division.Log.Any(one => one.Code == "order") ? 1 : 0;

            Assert.True(hasTie || IsSameButForFlagged(division, other, opposite), $"World {seed}.");
        }

        Assert.True(flagged > 0);
    }

    /// <summary>Everywhere somebody stays, and a third of the pairs exchange people.</summary>
    private static FlowTable World(Random random, int most)
    {
        var (origins, destinations, persons) = (new List<int>(), new List<int>(), new List<double>());
        for (var from = 0; from < Units; from++)
        {
            for (var to = 0; to < Units; to++)
            {
                if (from != to && random.NextDouble() > 0.35)
                    continue;
                origins.Add(from);
                destinations.Add(to);
                persons.Add(random.Next(1, 1 + (from == to ? 4 * most : most)));
            }
        }

        return new FlowTable(new FlowNodes(Units, 0), [.. origins], [.. destinations], [.. persons]);
    }

    private static bool IsSameButForFlagged(RegionalDivision division, RegionalDivision other, int[] names)
    {
        var flagged = division.Log.Where(one => one.Code is "order" or "order-possible").Select(one => one.Unit).ToHashSet();
        int[] certain = [.. Enumerable.Range(0, Units).Where(unit => !flagged.Contains(unit))];
        var isSame = RegionProperties.IsSame(
            [.. certain.Select(unit => division.Units[unit].Region)],
            [.. certain.Select(unit => other.Units[names[unit]].Region)]
        );
        var hangsOnCentres = flagged.Count > 0 || division.Log.Any(one => one.Code == "centre-tie");
        return isSame
            && (hangsOnCentres || certain.All(unit => CentreOf(other, names[unit]) == (CentreOf(division, unit) is { } centre ? names[centre] : null)));
    }

    private static int? CentreOf(RegionalDivision division, int unit) => division.Units[unit].Region is { } region ? division.Regions[region].Centre : null;

    private static (RegionalDivision Named, RegionalDivision Renamed) DivideTwice(string method, int seed, int[] names)
    {
        var random = new Random(seed);
        var flows = World(random, most: s_most[seed % s_most.Length]);
        var pairs = new List<(int First, int Second)>();
        for (var first = 0; first < Units; first++)
        {
            for (var second = 0; second < first; second++)
            {
                if (random.NextDouble() < 0.15)
                    pairs.Add((first, second));
            }
        }

        var isTouching = method.EndsWith("touching", StringComparison.Ordinal);
        var renamed = pairs.Select(pair => (names[pair.First], names[pair.Second]));
        return (
            Divide(method, flows, isTouching ? new UnitNeighbours(Units, pairs) : null, null),
            Divide(method, RegionProperties.Renumbered(flows, names), isTouching ? new UnitNeighbours(Units, renamed) : null, names)
        );
    }

    private static RegionalDivision Divide(string method, FlowTable flows, UnitNeighbours? neighbours, int[]? names)
    {
        switch (method.Split(' ')[0])
        {
            case "scb-la":
                return LocalLabourMarkets.Of(flows, new LocalLabourMarketRules());
            case "intramax":
                return Intramax.Of(flows, neighbours).CutAtJump();
            case "fua":
                return FunctionalUrbanAreas.Of(flows, RegionProperties.UrbanUnits(Units, names), new FunctionalUrbanRules(), neighbours);
            default:
                var persons = Enumerable.Range(0, Units).Sum(unit => (flows.InternalPersons(unit) ?? 0) + flows.LeavingPersons(unit));
                var rules = new TravelToWorkRules
                {
                    MinimumResidents = persons / 16,
                    TargetResidents = persons / 4,
                    MinimumSelfContainment = 0.4,
                    TargetSelfContainment = 0.6,
                    ReserveOrder = method.StartsWith("ttwa-validity", StringComparison.Ordinal) ? ReserveOrder.Validity : ReserveOrder.Number,
                };
                var areas = TravelToWorkAreas.Of(flows, rules);
                return neighbours is null ? areas : ContiguityTuning.Of(areas, flows, neighbours, rules);
        }
    }
}
