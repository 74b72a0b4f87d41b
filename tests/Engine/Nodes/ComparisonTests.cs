using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using static Samplan.Engine.Tests.Nodes.RuleWorld;

namespace Samplan.Engine.Tests.Nodes;

public sealed class ComparisonTests
{
    private static readonly Ruleset s_towns = Of(("town", All(AtLeast("people", 1000), AtLeast("shops", 2))), ("village", AtLeast("people", 100)));

    [Fact]
    public void The_confusion_table_counts_places_by_computed_and_other_class()
    {
        var comparison = Compare(
            ("town", 1500, "town"),
            ("village", 500, "village"),
            ("village", 900, "town"),
            ("none", 50, "village"),
            ("unknown", null, "town")
        );

        Assert.Equal(["town", "village", null], comparison.Labels);
        Assert.Equal((1, 1, 1, 1), (comparison.Count(0, 0), comparison.Count(1, 1), comparison.Count(1, 0), comparison.Count(2, 1)));
        Assert.Equal(1, comparison.Count(3, 0));
        Assert.Equal((5, 2, 1), (comparison.ComparedCount, comparison.SameCount, comparison.UndeterminedCount));
        Assert.Equal(0.5, comparison.Agreement);
    }

    [Fact]
    public void A_class_that_the_ruleset_does_not_have_is_a_column_and_a_place_outside_the_list_is_not_compared()
    {
        var comparison = Compare(
            ("town", 1500, "town"),
            ("town", 1500, "hamlet"),
            ("unknown", null, "hamlet"),
            ("village", 500, NotListed),
            ("unknown", null, NotListed)
        );

        Assert.Equal(["hamlet"], comparison.ForeignLabels);
        Assert.Equal((1, 1), (comparison.Count(0, 3), comparison.Count(3, 3)));
        Assert.Equal((3, 1, 1, 2), (comparison.ComparedCount, comparison.SameCount, comparison.UndeterminedCount, comparison.NotListedCount));
        Assert.Equal((0, 1, 0, 1), (comparison.NotListed(0), comparison.NotListed(1), comparison.NotListed(2), comparison.NotListed(3)));
        Assert.Equal(["1", "2"], comparison.Differences.Select(difference => difference.PlaceId));
        Assert.Equal(0.5, comparison.Agreement);
    }

    [Fact]
    public void Kappa_is_as_worked_out_by_hand()
    {
        // 20 and 15 the same, 5 and 10 not: agreement 0.7, chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5 (Cohen's kappa, the textbook example).
        var places = Enumerable
            .Repeat(("", (double?)2000, "town"), 20)
            .Concat(Enumerable.Repeat(("", (double?)2000, "village"), 5))
            .Concat(Enumerable.Repeat(("", (double?)200, "town"), 10))
            .Concat(Enumerable.Repeat(("", (double?)200, "village"), 15))
            .ToArray();

        Assert.Equal(0.4, Compare(places).Kappa!.Value, 12);
    }

    [Fact]
    public void A_difference_names_what_decides_it_and_by_how_much()
    {
        var difference = Assert.Single(Compare(("", 900, "town")).Differences);

        Assert.Equal(("village", "town"), (difference.Computed, difference.Other));
        Assert.Equal(("people", -100), (difference.Deciding[0].Criterion.Indicator, difference.Deciding[0].Margin!.Value));
    }

    [Fact]
    public void A_place_computed_too_high_is_explained_by_its_narrowest_margin()
    {
        var difference = Assert.Single(Compare(("", 1050, "village")).Differences);

        Assert.Equal(("people", 50), (difference.Deciding[0].Criterion.Indicator, difference.Deciding[0].Margin!.Value));
    }

    [Fact]
    public void Nothing_to_compare_has_no_agreement()
    {
        Assert.Null(Compare().Agreement);
        Assert.Null(Compare().Kappa);
    }

    [Theory]
    [InlineData("Storregional nodstad", "supra")]
    [InlineData("storregionala nodstäder", "supra")]
    [InlineData("supra", "supra")]
    [InlineData("Småort", null)]
    public void A_class_is_found_by_key_or_name(string word, string? key)
    {
        var name = new LocalText("Storregional nodstad", "Node city");
        var ruleset = s_towns with
        {
            Classes = [s_towns.Classes[0] with { Key = "supra", Name = name, Plural = new LocalText("Storregionala nodstäder", "Node cities") }],
        };

        Assert.Equal(key, ClassNames.Find(ruleset, word)?.Key);
    }

    [Fact]
    public void The_summary_counts_conditions_and_names_the_narrowest_and_the_failing()
    {
        var town = ProofSummary.Of(Prove(s_towns, ("people", 1100), ("shops", 2.1)));
        var village = ProofSummary.Of(Prove(s_towns, ("people", 300), ("shops", 3)));

        Assert.Equal((new ConditionCount(2, 2, 2, 0), "shops", null), (town.Conditions, town.Narrowest!.Criterion.Indicator, town.NextClass));
        Assert.Equal(("town", new ConditionCount(1, 2, 2, 0)), (village.NextClass, village.NextConditions));
        Assert.Equal(["people"], village.NextFailing.Select(one => one.Criterion.Indicator));
    }

    [Fact]
    public void Inherited_conditions_count_with_the_classs_own_and_at_least_counts_its_list()
    {
        var ruleset = Of(
            ("engine", All(new Rule.OfClass("core"), AtLeast("growth", 1))),
            ("core", All(AtLeast("people", 10), AtLeast("jobs", 10))),
            ("node", Some(2, AtLeast("a", 1), AtLeast("b", 1), AtLeast("c", 1)))
        );

        var core = ProofSummary.Of(Prove(ruleset, ("people", 20), ("jobs", 20), ("growth", 0)));
        var node = ProofSummary.Of(Prove(ruleset, ("people", 0), ("jobs", 0), ("growth", 0), ("a", 1), ("b", 1), ("c", 0)));

        Assert.Equal(new ConditionCount(2, 3, 3, 0), core.NextConditions);
        Assert.Equal(new ConditionCount(2, 3, 2, 0), node.Conditions);
    }

    [Fact]
    public void Thresholds_ten_per_cent_up_and_down_show_what_the_class_hangs_on()
    {
        var place = Place("here", ("people", 1050.0), ("shops", 5.0));
        var stability = StabilityTrials.Run(Evaluator(s_towns, place), place);

        // Three criteria twice and all together twice; the town's people up, and all up, change the class.
        Assert.Equal(8, stability.Trials.Count);
        Assert.Equal(6, stability.SameCount);
        Assert.Equal(
            [("people AtLeast 1000", 0.1, "village"), (null, 0.1, "village")],
            stability.Trials.Where(trial => !trial.IsSame).Select(trial => (trial.Criterion, trial.Share!.Value, trial.Class))
        );
    }

    [Fact]
    public void Other_years_are_trials_and_a_threshold_of_zero_cannot_move()
    {
        var ruleset = Of(("growing", If("change", Comparison.MoreThan, 0)));
        var (now, then) = (Place("here", ("change", 3.0)), Place("here", ("change", -1.0)));

        var stability = StabilityTrials.Run(Evaluator(ruleset, now), now, new Dictionary<int, NodeEvaluator> { [2018] = Evaluator(ruleset, then) });

        Assert.Equal(
            [StabilityTrialKind.AllThresholds, StabilityTrialKind.AllThresholds, StabilityTrialKind.Year],
            stability.Trials.Select(trial => trial.Kind)
        );
        Assert.Equal((2018, null, false), (stability.Trials[2].Year, stability.Trials[2].Class, stability.Trials[2].IsSame));
    }

    [Fact]
    public void An_amended_value_stands_beside_the_computed_with_its_own_source()
    {
        var place = Place("here", ("people", 900.0), ("shops", 3.0));

        var amended = Assert.Single(
            AmendedEvaluation.Run(Evaluator(s_towns, place), [new Amendment.OfValue("7", "here", "new count", "A. Berg", "people", 1100)])
        );

        Assert.Equal(("village", NodeStatus.Computed), (amended.Computed.Class, amended.Computed.Status));
        Assert.Equal(("town", NodeStatus.Amended), (amended.Effective.Class, amended.Effective.Status));
        Assert.Contains(ProofReading.Deciding(amended.Effective.Classes[0].Rule, Truth.True), one => one.Value is { Value: 1100, Source: "7", Year: 2023 });
    }

    [Fact]
    public void An_amendment_of_nothing_known_is_a_bug_of_the_caller()
    {
        var place = Place("here", ("people", 900.0));

        Assert.Throws<ArgumentException>(() => AmendedEvaluation.Run(Evaluator(s_towns, place), [new Amendment.OfClass("1", "here", "r", "b", "metropolis")]));
        Assert.Throws<ArgumentException>(() => AmendedEvaluation.Run(Evaluator(s_towns, place), [new Amendment.OfClass("1", "there", "r", "b", "town")]));
    }

    private const string NotListed = "-";

    private static ClassComparison Compare(params (string, double? People, string Other)[] places)
    {
        var facts = places.Select((place, i) => Place($"{i}", ("people", place.People), ("shops", 9.0))).ToArray();
        var others = places
            .Select((place, i) => (Key: $"{i}", place.Other))
            .Where(pair => pair.Other != NotListed)
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Other);
        return ClassComparison.Of(s_towns, Evaluator(s_towns, facts).EvaluateAll(), others);
    }
}
