using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Requirements;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

/// <summary>What must hold for every ruleset and place.</summary>
public sealed class RuleProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>Thresholds are whole numbers from -3 to 6, so these, with the halves between, stand for every number there is.</summary>
    private static readonly double[] s_everyKindOfNumber = [.. Enumerable.Range(-8, 23).Select(half => half / 2.0)];

    [Fact]
    public void No_completion_of_the_missing_values_gives_another_class_than_a_determined_one()
    {
        Check(
            RuleGenerator.Value,
            (ruleset, place) =>
            {
                var proof = Evaluate(ruleset, place);
                return proof.Status == NodeStatus.Undetermined || Completions(place).All(complete => Evaluate(ruleset, complete).Class == proof.Class);
            }
        );
    }

    [Fact]
    public void An_undetermined_place_can_only_become_what_the_proof_says_it_can()
    {
        Check(
            RuleGenerator.Value,
            (ruleset, place) =>
            {
                var proof = Evaluate(ruleset, place);
                return proof.Status != NodeStatus.Undetermined
                    || (proof.Missing.Count > 0 && Completions(place).All(complete => proof.PossibleClasses.Contains(Evaluate(ruleset, complete).Class)));
            }
        );
    }

    [Fact]
    public void With_every_value_known_nothing_is_undetermined_and_the_first_rule_that_holds_decides()
    {
        Check(
            RuleGenerator.KnownValue,
            (ruleset, place) =>
            {
                var proof = Evaluate(ruleset, place);
                return proof.Status == NodeStatus.Computed && proof.Class == ruleset.Classes.FirstOrDefault(one => Holds(one.Rule, place))?.Key;
            }
        );
    }

    [Fact]
    public void What_it_would_take_gives_the_class_when_done()
    {
        Check(
            RuleGenerator.Value,
            (ruleset, place) =>
            {
                var requirements = WhatItTakes.Find(NodeEvaluator.ForPlaces(ruleset, new NodeInput([place])), place);
                return requirements
                    .Higher.Append(requirements.Lose)
                    .Where(one => one?.Kind == RequirementKind.Changes)
                    .All(one => Evaluate(ruleset, WhatItTakes.Apply(place, one!.Changes)).Class == one.Class);
            }
        );
    }

    [Fact]
    public void No_fewer_changes_would_do_and_what_is_called_impossible_is()
    {
        Check(
            RuleGenerator.KnownValue,
            (ruleset, place) =>
            {
                var evaluator = NodeEvaluator.ForPlaces(ruleset, new NodeInput([place]));
                return WhatItTakes
                    .Find(evaluator, place)
                    .Higher.All(one => !IsThereWithFewer(one.Kind == RequirementKind.Changes ? one.Changes.Count : int.MaxValue, evaluator, place, one.Class!));
            }
        );
    }

    [Fact]
    public void Losing_the_class_really_loses_it()
    {
        Check(
            RuleGenerator.KnownValue,
            (ruleset, place) =>
            {
                var lose = WhatItTakes.Find(NodeEvaluator.ForPlaces(ruleset, new NodeInput([place])), place).Lose;
                return lose is null
                    || lose.Kind != RequirementKind.Changes
                    || Evaluate(ruleset, WhatItTakes.Apply(place, lose.Changes)).Class != Evaluate(ruleset, place).Class;
            }
        );
    }

    [Fact]
    public void Amendments_never_change_what_is_computed()
    {
        Check(
            RuleGenerator.Value,
            (ruleset, place) =>
            {
                var evaluator = NodeEvaluator.ForPlaces(ruleset, new NodeInput([place]));
                Amendment[] amendments = [new Amendment.OfValue("1", "here", "why", "who", "a", 3), new Amendment.OfClass("2", "here", "why", "who", "silver")];
                var before = evaluator.Evaluate(place);
                var amended = Assert.Single(AmendedEvaluation.Run(evaluator, amendments));
                return (amended.Computed.Class, amended.Computed.Status) == (before.Class, before.Status)
                    && amended.Computed.Missing.SequenceEqual(before.Missing)
                    && (amended.Effective.Class, amended.Effective.Status) == ("silver", NodeStatus.Amended);
            }
        );
    }

    [Fact]
    public void Twice_gives_the_same()
    {
        Check(
            RuleGenerator.Value,
            (ruleset, place) =>
                Evaluate(ruleset, place).ToString() == Evaluate(ruleset, place).ToString() && Stable(ruleset, place).SequenceEqual(Stable(ruleset, place))
        );

        static IReadOnlyList<StabilityTrial> Stable(Ruleset ruleset, PlaceFacts place) =>
            StabilityTrials.Run(NodeEvaluator.ForPlaces(ruleset, new NodeInput([place])), place).Trials;
    }

    private static void Check(Gen<double?> values, Func<Ruleset, PlaceFacts, bool> holds) =>
        Prop.ForAll(RuleGenerator.Case(values), one => holds(one.Ruleset, one.Place)).Check(s_config);

    private static NodeProof Evaluate(Ruleset ruleset, PlaceFacts place) => NodeEvaluator.ForPlaces(ruleset, new NodeInput([place])).Evaluate(place);

    private static IEnumerable<PlaceFacts> Completions(PlaceFacts place)
    {
        var missing = place.Values.FirstOrDefault(pair => pair.Value.Value is null).Key;
        return missing is null ? [place] : new double[] { -4, -1, 0, 1, 2.5, 7 }.SelectMany(number => Completions(With(place, missing, number)));
    }

    private static PlaceFacts With(PlaceFacts place, string indicator, double value) =>
        place with
        {
            Values = new Dictionary<string, IndicatorValue>(place.Values) { [indicator] = new(value) },
        };

    /// <summary>Two-valued logic, written down a second time.</summary>
    private static bool Holds(Rule rule, PlaceFacts place) =>
        rule switch
        {
            Rule.All all => all.Of.All(one => Holds(one, place)),
            Rule.Any any => any.Of.Any(one => Holds(one, place)),
            Rule.AtLeast atLeast => atLeast.Of.Count(one => Holds(one, place)) >= atLeast.Needed,
            Rule.Not not => !Holds(not.Of, place),
            Rule.Measured { Criterion: var criterion } => Holds(criterion, place.Values[criterion.Indicator].Value!.Value),
            _ => throw new NotSupportedException(),
        };

    private static bool Holds(Criterion criterion, double value) =>
        criterion.Comparison switch
        {
            Comparison.AtLeast => value >= criterion.Threshold,
            Comparison.MoreThan => value > criterion.Threshold,
            Comparison.AtMost => value <= criterion.Threshold,
            Comparison.LessThan => value < criterion.Threshold,
            Comparison.EqualTo => value == criterion.Threshold,
            _ => value >= criterion.Threshold && value <= criterion.UpperThreshold,
        };

    /// <summary>By trying everything: whether fewer changes than these give the class.</summary>
    private static bool IsThereWithFewer(int changes, NodeEvaluator evaluator, PlaceFacts place, string goal)
    {
        var keys = evaluator
            .Ruleset.Classes.SelectMany(one => RuleWalk.Flatten(one.Rule))
            .OfType<Rule.Measured>()
            .Select(one => one.Criterion.Indicator)
            .Distinct()
            .ToArray();
        return Try(0, place, changes - 1);

        bool Try(int index, PlaceFacts changed, int left)
        {
            if (left < 0)
                return false;
            if (index == keys.Length)
                return evaluator.Ruleset.Classes.FirstOrDefault(one => Holds(one.Rule, changed))?.Key == goal;
            return Try(index + 1, changed, left)
                || (left > 0 && s_everyKindOfNumber.Any(number => Try(index + 1, With(changed, keys[index], number), left - 1)));
        }
    }
}
