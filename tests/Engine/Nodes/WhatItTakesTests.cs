using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Requirements;
using Samplan.Engine.Nodes.Rulesets;
using static Samplan.Engine.Tests.Nodes.RuleWorld;

namespace Samplan.Engine.Tests.Nodes;

public sealed class WhatItTakesTests
{
    [Fact]
    public void The_next_class_takes_the_fewest_conditions_with_the_nearest_whole_values()
    {
        var ruleset = Of(("town", All(AtLeast("people", 1000), If("shops", Comparison.MoreThan, 2))), ("village", AtLeast("people", 100)));

        var town = Assert.Single(Find(ruleset, ("people", 400.0), ("shops", 5.0)).Higher);

        var change = Assert.Single(town.Changes);
        Assert.Equal(("people", 400, 1000, 0.6), (change.Indicator, change.From, change.To, change.RelativeChange));
        Assert.Equal(3, Assert.Single(Assert.Single(Find(ruleset, ("people", 1400.0), ("shops", 1.0)).Higher).Changes).To);
    }

    [Fact]
    public void At_least_two_of_three_takes_the_cheapest()
    {
        var ruleset = Of(("node", Some(2, AtLeast("a", 100), AtLeast("b", 100), AtLeast("c", 100))));

        var node = Assert.Single(Find(ruleset, ("a", 150.0), ("b", 10.0), ("c", 90.0)).Higher);

        Assert.Equal(("c", 100.0), (node.Changes[0].Indicator, node.Changes[0].To));
        Assert.Single(node.Changes);
    }

    [Fact]
    public void A_change_that_would_be_caught_by_a_class_above_does_not_do()
    {
        var ruleset = Of(("city", AtLeast("people", 5000)), ("town", Any(AtLeast("people", 5000), All(AtLeast("people", 10), AtLeast("shops", 3)))));

        var requirements = Find(ruleset, ("people", 4999.0), ("shops", 0.0));

        Assert.Equal(["town", "city"], requirements.Higher.Select(one => one.Class));
        Assert.Equal(("shops", 3.0), (Assert.Single(requirements.Higher[0].Changes).Indicator, requirements.Higher[0].Changes[0].To));
    }

    [Fact]
    public void Conditions_that_exclude_each_other_are_impossible()
    {
        var ruleset = Of(("never", All(AtLeast("people", 10), If("people", Comparison.LessThan, 5))));

        var never = Assert.Single(Find(ruleset, ("people", 7.0)).Higher);

        Assert.Equal((RequirementKind.Impossible, RequirementObstacle.Contradiction), (never.Kind, never.Obstacle));
    }

    [Fact]
    public void A_designated_class_is_not_had_by_values()
    {
        var island = Assert.Single(Find(Of(("island", All(Listed("elsewhere"), AtLeast("people", 5)))), ("people", 7.0)).Higher);

        Assert.Equal((RequirementKind.Impossible, RequirementObstacle.Designated), (island.Kind, island.Obstacle));
    }

    [Fact]
    public void A_missing_value_that_the_class_needs_makes_it_unknown()
    {
        var town = Assert.Single(Find(Of(("town", All(AtLeast("people", 10), AtLeast("shops", 1)))), ("people", 7.0)).Higher);

        Assert.Equal(RequirementKind.Unknown, town.Kind);
        Assert.Equal([new MissingInput(MissingInputKind.Indicator, "shops")], town.Missing);
    }

    [Fact]
    public void A_missing_reference_makes_it_unknown()
    {
        var growth = new Criterion("growth", new LocalText("", ""), "growth", Comparison.MoreThan) { Reference = "nation" };

        var town = Assert.Single(Find(Of(("growing", new Rule.Measured(growth))), ("growth", 7.0)).Higher);

        Assert.Equal([new MissingInput(MissingInputKind.Reference, "nation")], town.Missing);
    }

    [Fact]
    public void The_first_two_takes_the_value_of_the_second()
    {
        var ruleset = Of(("large", new Rule.Measured(new Criterion("top", new LocalText("", ""), "people", Comparison.TopN) { Count = 2 })));
        var place = Place("3", ("people", 10.0));
        var evaluator = Evaluator(ruleset, Place("1", ("people", 30.0)), Place("2", ("people", 20.0)), place);

        var large = Assert.Single(WhatItTakes.Find(evaluator, place).Higher);

        Assert.Equal(20, Assert.Single(large.Changes).To);
        Assert.Equal("large", evaluator.Evaluate(WhatItTakes.Apply(place, large.Changes)).Class);
    }

    [Fact]
    public void The_class_is_lost_at_its_narrowest_margin()
    {
        var ruleset = Of(("town", All(AtLeast("people", 1000), AtLeast("shops", 10))), ("village", AtLeast("people", 100)));

        var lose = Find(ruleset, ("people", 1050.0), ("shops", 20.0)).Lose!;

        Assert.Equal(("village", "people", 999), (lose.Class, lose.Changes[0].Indicator, lose.Changes[0].To));
    }

    [Fact]
    public void Decimals_decide_the_step()
    {
        var ruleset = Of(("busy", All(If("ratio", Comparison.MoreThan, 0.2))));
        ruleset = ruleset with { Indicators = [ruleset.Indicators[0] with { Decimals = 2 }] };

        Assert.Equal(0.21, Assert.Single(Assert.Single(Find(ruleset, ("ratio", 0.1)).Higher).Changes).To);
    }

    [Fact]
    public void A_value_beyond_what_the_indicator_can_be_is_never_asked_for()
    {
        var ruleset = Of(("quiet", If("shops", Comparison.LessThan, 0)));
        ruleset = ruleset with { Indicators = [ruleset.Indicators[0] with { Minimum = 0 }] };

        Assert.Equal(RequirementObstacle.Contradiction, Assert.Single(Find(ruleset, ("shops", 3.0)).Higher).Obstacle);
    }

    [Fact]
    public void A_national_figure_is_not_the_places_to_change()
    {
        var ruleset = Of(("boom", AtLeast("nation", 3)));
        ruleset = ruleset with { Indicators = [ruleset.Indicators[0] with { Method = new IndicatorMethod.NationalReference("nation") }] };

        Assert.Equal(RequirementObstacle.Fixed, Assert.Single(Find(ruleset, ("nation", 1.0)).Higher).Obstacle);
    }

    [Fact]
    public void Nine_lacking_services_and_twenty_indicators_are_found_at_once()
    {
        var services = Enumerable.Range(1, 9).Select(i => AtLeast($"service{i}", 1)).ToArray();
        var others = Enumerable.Range(1, 11).Select(i => AtLeast($"other{i}", 5)).ToArray();
        var ruleset = Of(("all", All([.. services, Some(6, others)])), ("some", Some(3, services)), ("left", new Rule.Otherwise()));
        var values = ruleset.Indicators.Select(indicator => (indicator.Key, (double?)0)).ToArray();

        var requirements = Find(ruleset, values);

        Assert.Equal([3, 15], requirements.Higher.Select(one => one.Changes.Count));
    }

    /// <summary>The search is cut off after so many steps, and then says so; what is answered has therefore been answered quickly.</summary>
    [Fact]
    public void What_fourteen_missing_values_keep_from_being_known_is_found_before_the_search_is_cut_off()
    {
        string[] basic = ["fuel", "post", "grocery", "pharmacy", "health-centre", "compulsory-school", "upper-secondary"];
        string[] sums = ["school", "trade", "health"];
        var ruleset = Of(
            ("supra-regional", All([.. basic.Append("hospital").Append("university").Select(one => AtLeast(one, 1))])),
            ("regional", All([.. basic.Select(one => AtLeast(one, 1)), .. sums.Select(one => AtLeast(one, 3))])),
            ("sub-regional", All([.. sums.Select(one => AtLeast(one, 2))])),
            ("local", All([AtLeast("day-night", 0.8), .. sums.Select(one => AtLeast(one, 1))])),
            ("with-service", All(AtLeast("trade", 1), AtLeast("day", 200))),
            ("residential", AtLeast("night", 100))
        );
        (string, double?)[] values = [.. ruleset.Indicators.Select(one => (one.Key, one.Key == "day" ? 150 : (double?)null))];

        var higher = Find(ruleset, values).Higher;

        Assert.Equal(14, values.Count(one => one.Item2 is null));
        Assert.Equal(["residential", "with-service", "local", "sub-regional", "regional", "supra-regional"], higher.Select(one => one.Class));
        Assert.All(higher, one => Assert.Equal((RequirementKind.Unknown, null), (one.Kind, one.Obstacle)));
        Assert.Equal([3, 3, 5, 4, 11, 9], higher.Select(one => one.Missing.Count));
    }

    private static PlaceRequirements Find(Ruleset ruleset, params (string Indicator, double? Value)[] values)
    {
        var place = Place("here", values);
        return WhatItTakes.Find(Evaluator(ruleset, place), place);
    }
}
