namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>How a criterion compares the value.</summary>
public enum Comparison
{
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    EqualTo,

    /// <summary>From and to, both included.</summary>
    Between,

    /// <summary>Among the N places with the largest values; ties at the border are all in.</summary>
    TopN,
}
