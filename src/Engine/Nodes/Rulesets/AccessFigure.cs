namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What the squares of a unit come to together, each weighed by those who live there.</summary>
public enum AccessFigure
{
    Mean,
    Median,

    /// <summary>The least value that nine of ten have or are below.</summary>
    Percentile90,

    /// <summary>Gini coefficient: 0 when everybody has the same.</summary>
    Gini,

    /// <summary>Each square's value times those who live there, added up: people, where the value is 0 or 1.</summary>
    People,

    /// <summary>The part of the people whose value is at most a bound.</summary>
    ShareAtMost,

    /// <summary>The part of the people whose value is at least a bound.</summary>
    ShareAtLeast,

    /// <summary>The value of the square that the unit's point lies in.</summary>
    Here,
}
