using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>A method that reads nothing but other indicators, so that it can be computed again on other values of theirs.</summary>
internal interface IDerivedMethod : IIndicatorMethod
{
    /// <summary>Keys of the indicators that it reads, in the order in which <see cref="Derive"/> wants them.</summary>
    IReadOnlyList<string> Parts { get; }

    IEnumerable<IndicatorYear> Derive(IReadOnlyList<IndicatorSeries> parts, int units);
}
