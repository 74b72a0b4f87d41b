using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>Tries rules on one place.</summary>
internal sealed class RuleProver(RuleContext context, PlaceFacts place, ThresholdShift? shift)
{
    public RuleProof Prove(Rule rule) =>
        rule switch
        {
            Rule.All all => new RuleProof.Group(RuleGroupKind.All, all.Of.Count, Prove(all.Of)),
            Rule.Any any => new RuleProof.Group(RuleGroupKind.Any, 1, Prove(any.Of)),
            Rule.AtLeast atLeast => new RuleProof.Group(RuleGroupKind.AtLeast, atLeast.Needed, Prove(atLeast.Of)),
            Rule.Not not => new RuleProof.Group(RuleGroupKind.Not, 1, [Prove(not.Of)]),
            Rule.Measured measured => new RuleProof.Measured(context.Prove(measured.Criterion, place, shift)),
            Rule.OfClass of => new RuleProof.Inherited(of.Class, false, Prove(context.Ruleset.FindClass(of.Class)!.Rule)),
            Rule.OfProperty of => new RuleProof.Inherited(of.Property, true, Prove(context.Ruleset.FindProperty(of.Property)!.Rule)),
            Rule.Designated designated => Prove(designated.Designation),
            Rule.Otherwise => new RuleProof.Otherwise(),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private RuleProof[] Prove(IReadOnlyList<Rule> rules) => [.. rules.Select(Prove)];

    private RuleProof.Designated Prove(Designation designation)
    {
        var (truth, listed) = context.GetDesignated(designation).Find(place.Id);
        return new RuleProof.Designated(designation, truth, listed);
    }
}
