using Samplan.Engine.Accessibility;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>Measures on tables small enough to add up by hand.</summary>
public sealed class MeasureTests
{
    private const uint Minute = Decay.Minute;

    [Fact]
    public void The_nearest_come_in_order_and_among_equals_by_number()
    {
        var nearest = NearestOpportunities.Find(
            new DrawnCosts(
                """
                9 4 4 7
                - - 3 -
                - - - -
                ? ? ? ?
                """
            ),
            3
        );

        Assert.Equal([1, 2, 3], Ranks(nearest, 0));
        Assert.Equal([2, null, null], Ranks(nearest, 1));
        Assert.Equal([null, null, null], Ranks(nearest, 2));
        Assert.Equal(4 * Minute, nearest.FindCost(0, 1));
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(nearest.IsLinked));
    }

    [Fact]
    public void What_is_closed_is_nobody_s_nearest()
    {
        var nearest = NearestOpportunities.Find(new DrawnCosts("9 4 5"), 2, static facility => facility != 1);

        Assert.Equal([2, 0], Ranks(nearest, 0));
    }

    [Fact]
    public void Opportunities_within_limits_are_a_curve_and_an_unlinked_origin_has_no_value_rather_than_zero()
    {
        var sums = OpportunitiesWithin.Sum(
            new DrawnCosts(
                """
                10 20 30
                31 - 11
                - - -
                ? ? ?
                """
            ),
            [100, 20, 3],
            [10 * Minute, 20 * Minute, 30 * Minute]
        );

        Assert.Equal([100, 0, 0, null], sums[0]);
        Assert.Equal([120, 3, 0, null], sums[1]);
        Assert.Equal([123, 3, 0, null], sums[2]);
    }

    [Fact]
    public void An_opportunity_at_the_half_value_counts_half_and_at_its_double_a_quarter_or_a_sixteenth()
    {
        var costs = new DrawnCosts(
            """
            0 20 40
            - - 20
            ? ? ?
            """
        );
        double?[] Sum(DecayForm form, double parameter) => HansenPotential.Sum(costs, [8, 80, 800], new Decay(form, parameter, Minute), 60 * Minute);

        Close([8 + 40 + 200, 400, null], Sum(DecayForm.Exponential, 20));
        Close([8 + 40 + 50, 400, null], Sum(DecayForm.Gaussian, 20));
        // 0 minutes count as one: 1, 1/20, 1/40.
        Close([8 + 4 + 20, 40, null], Sum(DecayForm.Power, 1));
    }

    [Fact]
    public void Supply_is_shared_by_all_who_reach_it_and_added_up_by_each()
    {
        // First facility: 100 + 300 people, 40 places: 0.1 each. Second: 300 people, 60 places: 0.2 each. The third nobody reaches.
        var costs = new DrawnCosts(
            """
            10 40 -
            30 15 -
            - - -
            ? ? ?
            """
        );
        var access = FloatingCatchment.Compute(costs, [100, 300, 50, 7], [40, 60, 5], CatchmentRules.Plain(30 * Minute));

        Close([0.1, 0.2, null], access.Ratios);
        Close([0.1, 0.3, 0, null], access.Access);
    }

    [Fact]
    public void In_the_enhanced_method_farther_zones_weigh_less_on_both_sides()
    {
        // Demand of the first: 100·1 + 300·0.22 = 166; of the second: 300·0.68 = 204.
        var costs = new DrawnCosts(
            """
            10 40
            30 15
            """
        );
        var access = FloatingCatchment.Compute(costs, [100, 300], [166, 408], CatchmentRules.Enhanced(10 * Minute, 20 * Minute, 30 * Minute));

        Close([1, 2], access.Ratios);
        Close([1, 0.22 + 2 * 0.68], access.Access);
    }

    [Fact]
    public void Balanced_nobody_is_counted_twice()
    {
        // The second origin reaches both alike and asks each for half of its 300: demand 100 + 150 and 150. Supply is parted alike: each of the first facility's two origins gets half of its ratio.
        var costs = new DrawnCosts(
            """
            10 -
            10 10
            """
        );
        var access = FloatingCatchment.Compute(costs, [100, 300], [500, 300], CatchmentRules.Plain(30 * Minute) with { IsBalanced = true });

        Close([2, 2], access.Ratios);
        Close([1, 1 + 2], access.Access);
    }

    [Fact]
    public void People_weigh_values_together_and_those_without_a_value_are_counted_aside()
    {
        var values = new WeightedValues();
        foreach (var (value, persons) in new (double?, double?)[] { (30, 10), (10, 50), (20, 40), (null, 7), (99, null), (1_000, 0) })
            values.Add(value, persons);

        Assert.Equal((100.0, 7.0, 1), (values.Persons, values.PersonsWithoutValue, values.PlacesWithoutPersons));
        Assert.Equal(16, values.Mean!.Value, precision: 12);
        Assert.Equal((10.0, 20.0, 30.0), (values.Median!.Value, values.Percentile(90)!.Value, values.Percentile(91)!.Value));
        Assert.Equal((0.9, 0.5), (values.ShareAtMost(20)!.Value, values.ShareAtLeast(20)!.Value));
    }

    [Fact]
    public void Where_nobody_lives_there_is_no_mean_and_no_inequality()
    {
        var values = new WeightedValues();
        values.Add(5, 0);
        values.Add(null, 3);

        Assert.Equal((null, null, null, null), (values.Mean, values.Median, values.ShareAtMost(9), values.Gini));
    }

    [Fact]
    public void Inequality_is_zero_when_all_have_the_same_and_the_share_of_those_without_when_one_group_has_all()
    {
        Assert.Equal(0, Gini((5, 10), (5, 90)), precision: 12);
        Assert.Equal(0.75, Gini((0, 75), (8, 25)), precision: 12);
        // Half of all pairs differ by 2, the mean is 2: (0.5 · 2) / (2 · 2).
        Assert.Equal(0.25, Gini((1, 1), (3, 1)), precision: 12);

        static double Gini(params (double Value, double Persons)[] all)
        {
            var values = new WeightedValues();
            foreach (var (value, persons) in all)
                values.Add(value, persons);
            return values.Gini!.Value;
        }
    }

    [Fact]
    public void Areas_are_weighed_each_by_its_own_people()
    {
        var areas = AreaAccess.ByArea([10, 30, 7, 1], [1, 3, null, 5], ["b", "b", "a", null]);

        Assert.Equal(["a", "b"], areas.Select(area => area.Area));
        Assert.Null(areas[0].Values.Mean);
        Assert.Equal(25, areas[1].Values.Mean!.Value, precision: 12);
    }

    private static int?[] Ranks(NearestTable nearest, int origin) =>
        [.. Enumerable.Range(0, nearest.RankCount).Select(rank => nearest.FindDestination(origin, rank))];

    private static void Close(IReadOnlyList<double?> expected, IReadOnlyList<double?> found)
    {
        Assert.Equal(expected.Count, found.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i] is null, found[i] is null);
            if (expected[i] is { } value)
                Assert.Equal(value, found[i]!.Value, tolerance: 1e-9);
        }
    }
}
