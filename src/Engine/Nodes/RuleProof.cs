using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>A rule tried on a place: the rule's tree with a truth at every branch.</summary>
public abstract record RuleProof
{
    private RuleProof(Truth truth) => Truth = truth;

    public Truth Truth { get; }

    /// <summary>Conditions of which <see cref="Needed"/> must hold (for not: the one must fail).</summary>
    public sealed record Group : RuleProof
    {
        internal Group(RuleGroupKind kind, int needed, IReadOnlyList<RuleProof> of)
            : base(TruthOf(kind, needed, of)) => (Kind, Needed, Of) = (kind, needed, of);

        public RuleGroupKind Kind { get; }

        public int Needed { get; }

        public IReadOnlyList<RuleProof> Of { get; }
    }

    public sealed record Measured : RuleProof
    {
        internal Measured(CriterionProof criterion)
            : base(criterion.Truth) => Criterion = criterion;

        public CriterionProof Criterion { get; }
    }

    /// <summary>Another class's rule, or a property's.</summary>
    public sealed record Inherited : RuleProof
    {
        internal Inherited(string key, bool isProperty, RuleProof rule)
            : base(rule.Truth) => (Key, IsProperty, Rule) = (key, isProperty, rule);

        public string Key { get; }

        public bool IsProperty { get; }

        public RuleProof Rule { get; }
    }

    public sealed record Designated : RuleProof
    {
        internal Designated(Designation designation, Truth truth, string? listedAs)
            : base(truth) => (Designation, ListedAs) = (designation, listedAs);

        public Designation Designation { get; }

        /// <summary>The code or name in the list that means, or may mean, this place.</summary>
        public string? ListedAs { get; }
    }

    /// <summary>Holds for every place.</summary>
    public sealed record Otherwise : RuleProof
    {
        internal Otherwise()
            : base(Truth.True) { }
    }

    private static Truth TruthOf(RuleGroupKind kind, int needed, IReadOnlyList<RuleProof> of)
    {
        if (kind == RuleGroupKind.Not)
            return Kleene.Not(of[0].Truth);
        var (sure, possible) = (0, 0);
        foreach (var one in of)
        {
            sure += one.Truth == Truth.True ? 1 : 0;
            possible += one.Truth == Truth.False ? 0 : 1;
        }
        return Kleene.AtLeast(needed, sure, possible);
    }
}
