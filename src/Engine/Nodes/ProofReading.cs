namespace Samplan.Engine.Nodes;

/// <summary>Reads what matters out of a proof's tree.</summary>
public static class ProofReading
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

    /// <summary>
    /// Counts a rule's conditions as a reader does: what stands under all, inherited rules included, is one list; at least n of a list counts that
    /// list; anything else is one condition.
    /// </summary>
    public static ConditionCount Count(RuleProof proof)
    {
        var top = Unwrap(proof);
        if (top is RuleProof.Group { Kind: RuleGroupKind.AtLeast or RuleGroupKind.Any } group)
            return Count(group.Of, group.Needed);
        var conditions = Conditions(top).ToArray();
        return Count(conditions, conditions.Length);
    }

    /// <summary>True when the rule would not hold without its designated lists.</summary>
    public static bool RestsOnDesignation(RuleProof proof) => proof.Truth == Truth.True && WithoutDesignation(proof) != Truth.True;

    private static ConditionCount Count(IReadOnlyList<RuleProof> of, int needed) =>
        new(of.Count(one => one.Truth == Truth.True), of.Count, needed, of.Count(one => one.Truth == Truth.Unknown));

    private static IEnumerable<RuleProof> Conditions(RuleProof proof) =>
        Unwrap(proof) switch
        {
            RuleProof.Group { Kind: RuleGroupKind.All } all => all.Of.SelectMany(Conditions),
            RuleProof.Otherwise => [],
            var one => [one],
        };

    private static RuleProof Unwrap(RuleProof proof) => proof is RuleProof.Inherited { IsProperty: false } inherited ? Unwrap(inherited.Rule) : proof;

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
