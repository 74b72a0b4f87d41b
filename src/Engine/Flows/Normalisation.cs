namespace Samplan.Engine.Flows;

/// <summary>How a dimension's numbers are brought to 0–1 before dimensions are weighed together.</summary>
public enum Normalisation
{
    /// <summary>x / max.</summary>
    ShareOfLargest,

    /// <summary>√(x / max): the width of a line grows this way, so that one great link does not hide the rest.</summary>
    SquareRoot,

    /// <summary>ln(1 + x) / ln(1 + max).</summary>
    Logarithm,

    /// <summary>Share of the dimension's links that are at most as large: 1 for the largest, equal numbers alike.</summary>
    Rank,
}
