using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>Reads what matters out of a proof's tree.</summary>
internal static class ProofReading
{
    /// <summary>
    /// Criteria that make the tree what it is: from the root only through branches that have the truth they must have for it (under a not,
    /// the opposite).
    /// </summary>
    public static IEnumerable<CriterionProof> Deciding(RuleProof proof, Truth truth)
    {
        if (proof.Truth != truth)
            return [];
        return proof switch
        {
            RuleProof.Measured measured => [measured.Criterion],
            RuleProof.Inherited inherited => Deciding(inherited.Rule, truth),
            RuleProof.Group { Kind: RuleGroupKind.Not } not => Deciding(not.Of[0], Kleene.Not(truth)),
            RuleProof.Group group => group.Of.SelectMany(one => Deciding(one, truth)),
            _ => [],
        };
    }

    /// <summary>What an unknown tree waits for. Branches that are settled do not count.</summary>
    public static IEnumerable<MissingInput> Missing(RuleProof proof)
    {
        if (proof.Truth != Truth.Unknown)
            return [];
        return proof switch
        {
            RuleProof.Measured measured => [Missing(measured.Criterion)],
            RuleProof.Inherited inherited => Missing(inherited.Rule),
            RuleProof.Designated designated => [new MissingInput(MissingInputKind.Designation, designated.ListedAs!)],
            RuleProof.Group group => group.Of.SelectMany(Missing),
            _ => [],
        };
    }

    /// <summary>True when the rule would not hold without its designated lists.</summary>
    public static bool RestsOnDesignation(RuleProof proof) => proof.Truth == Truth.True && WithoutDesignation(proof) != Truth.True;

    private static Truth WithoutDesignation(RuleProof proof) =>
        proof switch
        {
            RuleProof.Designated => Truth.False,
            RuleProof.Inherited inherited => WithoutDesignation(inherited.Rule),
            RuleProof.Group { Kind: RuleGroupKind.Not } not => Kleene.Not(WithoutDesignation(not.Of[0])),
            RuleProof.Group group => WithoutDesignation(group),
            _ => proof.Truth,
        };

    private static Truth WithoutDesignation(RuleProof.Group group)
    {
        var truths = group.Of.Select(WithoutDesignation).ToArray();
        return Kleene.AtLeast(group.Needed, truths.Count(one => one == Truth.True), truths.Count(one => one != Truth.False));
    }

    private static MissingInput Missing(CriterionProof proof) =>
        proof.Value.Value is not null && proof.Reference is { Value: null }
            ? new MissingInput(MissingInputKind.Reference, proof.Criterion.Reference!)
            : new MissingInput(MissingInputKind.Indicator, proof.Criterion.Indicator);
}
