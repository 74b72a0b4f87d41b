namespace Samplan.Engine.Statistics;

/// <summary>How values are divided into classes. Stated in the legend of every map that uses it.</summary>
public enum ClassMethod
{
    /// <summary>Breaks that someone decided.</summary>
    Fixed,

    /// <summary>Classes of equal width between the smallest and the largest value.</summary>
    EqualInterval,

    /// <summary>Classes with as equal a number of values as equal values allow.</summary>
    Quantile,

    /// <summary>Classes with the least possible sum of squared deviations within them (Fisher 1958, Jenks 1977).</summary>
    NaturalBreaks,

    /// <summary>Classes one standard deviation wide, laid out from the mean.</summary>
    StandardDeviation,
}
