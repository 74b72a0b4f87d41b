namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A part of the ruleset that a step of the derivation graph depends on.</summary>
public enum RulesetPart
{
    Indicators,

    /// <summary>Criteria, classes and properties: what decides, without names and symbols.</summary>
    Nodes,
    Typology,
    Links,
    Places,
    Stability,

    /// <summary>Everything, names and symbols included.</summary>
    Whole,
}
