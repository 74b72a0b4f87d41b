using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using static Samplan.Engine.Tests.Nodes.RuleWorld;

namespace Samplan.Engine.Tests.Nodes;

public sealed class NodeEvaluatorTests
{
    private static readonly Ruleset s_towns = Of(("town", All(AtLeast("people", 1000), AtLeast("shops", 2))), ("village", AtLeast("people", 100)));

    [Fact]
    public void A_place_gets_the_first_class_that_holds_with_value_threshold_and_margin()
    {
        var proof = Prove(s_towns, ("people", 1200), ("shops", 2));

        Assert.Equal(("town", NodeStatus.Computed), (proof.Class, proof.Status));
        var all = Assert.IsType<RuleProof.Group>(proof.Classes[0].Rule);
        var people = Assert.IsType<RuleProof.Measured>(all.Of[0]).Criterion;
        Assert.Equal((1200, 1000, 200, 0.2), (people.Value.Value!.Value, people.Threshold!.Value, people.Margin!.Value, people.RelativeMargin!.Value));
        Assert.Equal((2023, "file"), (people.Value.Year, people.Value.Source));
    }

    [Fact]
    public void A_missing_value_that_decides_leaves_the_place_undetermined_and_says_what_is_missing()
    {
        var proof = Prove(s_towns, ("people", 1200), ("shops", null));

        Assert.Equal((null, NodeStatus.Undetermined), (proof.Class, proof.Status));
        Assert.Equal([new MissingInput(MissingInputKind.Indicator, "shops")], proof.Missing);
        Assert.Equal(["town", "village"], proof.PossibleClasses);
    }

    [Fact]
    public void A_missing_value_that_does_not_decide_is_no_hindrance()
    {
        Assert.Equal("village", Prove(s_towns, ("people", 500)).Class);
    }

    [Fact]
    public void A_place_that_fits_nowhere_has_no_class_and_is_not_undetermined()
    {
        var proof = Prove(s_towns, ("people", 50));

        Assert.Equal((null, NodeStatus.Computed), (proof.Class, proof.Status));
        Assert.Empty(proof.Missing);
    }

    [Fact]
    public void Not_a_number_is_a_missing_value()
    {
        Assert.Equal(NodeStatus.Undetermined, Prove(s_towns, ("people", double.NaN)).Status);
    }

    [Theory]
    [InlineData(3, 0, "node", NodeStatus.Computed)]
    [InlineData(2, 1, null, NodeStatus.Undetermined)]
    [InlineData(2, 0, null, NodeStatus.Computed)]
    [InlineData(3, 1, "node", NodeStatus.Computed)]
    public void At_least_three_of_four_counts_the_known(int met, int unknown, string? expected, NodeStatus status)
    {
        var ruleset = Of(("node", Some(3, [.. "abcd".Select(letter => AtLeast($"{letter}", 1))])));
        var values = "abcd"
            .Select(
                (letter, i) =>
                    (
                        $"{letter}",
                        i < met ? 1.0
                        : i < met + unknown ? null
                        : (double?)0
                    )
            )
            .ToArray();

        var proof = Prove(ruleset, values);

        Assert.Equal((expected, status), (proof.Class, proof.Status));
    }

    [Fact]
    public void Inheritance_asks_for_the_other_classs_rule()
    {
        var ruleset = Of(("engine", All(new Rule.OfClass("core"), AtLeast("growth", 1))), ("core", AtLeast("people", 14000)));

        Assert.Equal("engine", Prove(ruleset, ("people", 20000), ("growth", 2)).Class);
        Assert.Equal("core", Prove(ruleset, ("people", 20000), ("growth", 0)).Class);
        Assert.Null(Prove(ruleset, ("people", 2000), ("growth", 2)).Class);
    }

    [Fact]
    public void A_reference_that_is_missing_is_what_is_missing()
    {
        var growth = new Criterion("growth", new LocalText("", ""), "growth", Comparison.MoreThan) { Reference = "nation", Addend = 1 };
        var ruleset = Of(("growing", new Rule.Measured(growth)));
        var place = Place("here", ("growth", 3.0));

        var without = Evaluator(ruleset, place).Evaluate(place);
        var with = NodeEvaluator
            .ForPlaces(ruleset, new NodeInput([place], new Dictionary<string, IndicatorValue> { ["nation"] = new(1.5, 2024, "scb") }))
            .Evaluate(place);

        Assert.Equal([new MissingInput(MissingInputKind.Reference, "nation")], without.Missing);
        Assert.Equal("growing", with.Class);
        Assert.Equal(2.5, Assert.IsType<RuleProof.Measured>(with.Classes[0].Rule).Criterion.Threshold);
    }

    [Fact]
    public void A_designated_place_is_found_by_code_or_by_name_without_regard_to_hyphens()
    {
        var ruleset = Of(("island", Listed("Tidö Lindö", "T042")));
        PlaceFacts[] places = [Place("Tidö-Lindö"), new("2", "Sandön", "T042", new Dictionary<string, IndicatorValue>()), Place("Sala")];

        var proofs = Evaluator(ruleset, places).EvaluateAll();

        Assert.Equal(["island", "island", null], proofs.Select(proof => proof.Class));
        Assert.Equal([NodeStatus.Designated, NodeStatus.Designated, NodeStatus.Computed], proofs.Select(proof => proof.Status));
    }

    [Fact]
    public void A_designated_name_that_two_places_bear_determines_neither()
    {
        var ruleset = Of(("island", Listed("Kvicksund", "Nowhere")));
        var evaluator = Evaluator(
            ruleset,
            new PlaceFacts("1", "Kvicksund", null, new Dictionary<string, IndicatorValue>()),
            new PlaceFacts("2", "Kvicksund", null, new Dictionary<string, IndicatorValue>())
        );

        Assert.All(evaluator.EvaluateAll(), proof => Assert.Equal([new MissingInput(MissingInputKind.Designation, "Kvicksund")], proof.Missing));
        Assert.Equal([("Kvicksund", 2), ("Nowhere", 0)], evaluator.ListUnmatchedDesignations().Select(one => (one.Listed, one.CandidateIds.Count)));
    }

    [Fact]
    public void The_first_two_are_the_two_largest_and_ties_are_in()
    {
        var ruleset = TopTwo();
        var evaluator = Evaluator(
            ruleset,
            Place("1", ("people", 10.0)),
            Place("2", ("people", 30.0)),
            Place("3", ("people", 20.0)),
            Place("4", ("people", 20.0))
        );

        Assert.Equal([null, "large", "large", "large"], evaluator.EvaluateAll().Select(proof => proof.Class));
    }

    [Fact]
    public void Among_the_first_two_is_unknown_when_an_unknown_place_may_come_between()
    {
        var evaluator = Evaluator(
            TopTwo(),
            Place("1", ("people", 10.0)),
            Place("2", ("people", 30.0)),
            Place("3", ("people", 20.0)),
            Place("4", ("people", null))
        );

        var proofs = evaluator.EvaluateAll();

        Assert.Equal([NodeStatus.Computed, NodeStatus.Computed, NodeStatus.Undetermined, NodeStatus.Undetermined], proofs.Select(proof => proof.Status));
        Assert.Equal([null, "large", null, null], proofs.Select(proof => proof.Class));
    }

    [Fact]
    public void A_property_stands_beside_the_class()
    {
        var ruleset = s_towns with { Properties = [new NodeProperty("busy", new LocalText("", ""), AtLeast("shops", 1))] };

        var proof = Prove(ruleset, ("people", 500), ("shops", 1));

        Assert.Equal(("village", Truth.True), (proof.Class, Assert.Single(proof.Properties).Truth));
    }

    [Fact]
    public void Municipalities_are_classed_by_the_typologys_rules()
    {
        var color = new ThemeColor("#000000", "#ffffff");
        var ruleset = s_towns with
        {
            Typology = new TypologyRules(
                1000,
                [],
                [new("dense", new LocalText("", ""), color, AtLeast("density", 100)), new("rural", new LocalText("", ""), color, new Rule.Otherwise())]
            ),
        };
        var evaluator = NodeEvaluator.ForMunicipalities(ruleset, new NodeInput([Place("a", ("density", 120.0)), Place("b", ("density", 20.0)), Place("c")]));

        Assert.Equal(["dense", "rural", null], evaluator.EvaluateAll().Select(proof => proof.Class));
    }

    private static Ruleset TopTwo() => Of(("large", new Rule.Measured(new Criterion("top", new LocalText("", ""), "people", Comparison.TopN) { Count = 2 })));
}
