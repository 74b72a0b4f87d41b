using Samplan.Engine.Flows;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class IntramaxTests
{
    [Fact]
    public void Every_step_is_that_of_the_plain_method_on_drawn_matrices()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            // Every other world has few different numbers, and so many exact ties.
            var flows = RegionProperties.RandomTable(random, random.Next(2, 30), density: 0.3, most: seed % 2 == 0 ? 4 : 1000);
            var touches = new bool[flows.PlaceCount, flows.PlaceCount];
            var pairs = new List<(int, int)>();
            for (var i = 0; i < flows.PlaceCount; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    touches[i, j] = touches[j, i] = seed % 3 != 0 || random.NextDouble() < 0.4;
                    if (touches[i, j])
                        pairs.Add((i, j));
                }
            }

            var found = Intramax.Of(flows, seed % 3 == 0 ? new UnitNeighbours(flows.PlaceCount, pairs) : null);

            Assert.Equal(PlainMerges(flows, touches), found.Merges.Select(merge => (merge.Left, merge.Right, merge.Index, merge.IsTie)));
        }
    }

    [Fact]
    public void Two_towns_with_their_villages_are_two_regions_and_the_jump_finds_them()
    {
        var drawn = DrawnFlows.Of("A → A 500\na → a 20\na → A 80\nA → a 30\nB → B 500\nb → b 20\nb → B 80\nB → b 30\nA → B 90\nB → A 80");

        var dendrogram = Intramax.Of(drawn.Table);

        Assert.Equal((4, 1, 2), (dendrogram.MostRegions, dendrogram.FewestRegions, dendrogram.FindJump()));
        Assert.Equal("A a | B b", RegionDrawing.Of(dendrogram.Cut(2), drawn));
        Assert.Equal(1, dendrogram.Merges[^1].IntraShare, 12);
        Assert.Equal(1040.0 / 1430, dendrogram.InitialIntraShare, 12);
        Assert.Equal(170.0 / 1430, dendrogram.Cut(2).Units[0].Margin!.Value, 12);
        Assert.Null(dendrogram.Cut(1).Units[0].Margin);
    }

    [Fact]
    public void Two_equal_pairs_that_share_a_unit_are_a_tie_and_so_are_equal_steps_after_the_jump()
    {
        var shared = Intramax.Of(DrawnFlows.Of("A → B 5\nB → A 5\nC → B 5\nB → C 5").Table);
        // Two pairs far apart with the same index, of which the larger brings the jump; it is stopped before either is brought together.
        var apart = Intramax.Of(DrawnFlows.Of("A → A 10\nA → B 10\nB → B 10\nC → C 5\nC → D 5\nD → D 15").Table);

        Assert.Equal([true, false], shared.Merges.Select(merge => merge.IsTie));
        Assert.Equal(4, apart.FindJump());
        Assert.Equal(["tie-after"], apart.CutAtJump().Log.Select(one => one.Code));
        Assert.Empty(apart.Cut(4).Log);
    }

    [Fact]
    public void Groups_without_a_flow_between_them_stay_apart_and_empty_units_take_no_part()
    {
        var drawn = DrawnFlows.Of("A → B 5\nB → A 5\nC → D 4\nC → C 1\nE → E 0");

        var dendrogram = Intramax.Of(drawn.Table);

        Assert.Equal((4, 2), (dendrogram.MostRegions, dendrogram.FewestRegions));
        Assert.Equal("A B | D C", RegionDrawing.Of(dendrogram.Cut(2), drawn));
        Assert.Null(dendrogram.Cut(2).Units[drawn["E"]].Region);
        Assert.Throws<ArgumentOutOfRangeException>(() => dendrogram.Cut(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => dendrogram.Cut(5));
    }

    /// <summary>The method as it is written down, looking at every pair at every step.</summary>
    private static List<(int, int, double, bool)> PlainMerges(FlowTable flows, bool[,] touches)
    {
        var count = flows.PlaceCount;
        var f = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            f[i, i] = flows.InternalPersons(i) ?? 0;
            for (var k = 0; k < flows.DestinationsOf(i).Length; k++)
                f[i, flows.DestinationsOf(i)[k]] = flows.PersonsTo(i)[k];
        }

        var total = Enumerable.Range(0, count).Sum(i => Enumerable.Range(0, count).Sum(j => f[i, j]));
        var alive = Enumerable.Range(0, count).ToList();
        var merges = new List<(int, int, double, bool)>();
        while (true)
        {
            var (left, right, most, isTie) = (-1, -1, 0.0, false);
            foreach (var (i, j) in alive.SelectMany(i => alive.Where(j => i < j && touches[i, j]).Select(j => (i, j))))
            {
                var index = Index(f, alive, i, j, total);
                isTie = index > 0 && index == most || (isTie && index < most);
                if (index > most)
                    (left, right, most) = (i, j, index);
            }

            if (left < 0)
                return merges;
            merges.Add((left, right, most, isTie));
            alive.Remove(right);
            for (var i = 0; i < count; i++)
            {
                (f[left, i], f[right, i]) = (f[left, i] + f[right, i], 0);
                touches[left, i] |= touches[right, i];
            }

            for (var i = 0; i < count; i++)
            {
                (f[i, left], f[i, right]) = (f[i, left] + f[i, right], 0);
                touches[i, left] |= touches[i, right];
            }
        }
    }

    private static double Index(double[,] f, List<int> alive, int i, int j, double total)
    {
        double Residents(int unit) => alive.Sum(other => f[unit, other]);
        double Jobs(int unit) => alive.Sum(other => f[other, unit]);
        double Term(double persons, double residents, double jobs) => residents > 0 && jobs > 0 ? persons * total / (residents * jobs) : 0;
        return Term(f[i, j], Residents(i), Jobs(j)) + Term(f[j, i], Residents(j), Jobs(i));
    }
}
