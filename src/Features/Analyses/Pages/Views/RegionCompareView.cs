using Samplan.Analyses.Contracts.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>Two divisions side by side.</summary>
/// <param name="From">The earlier, or the first.</param>
/// <param name="To">The later, or the second.</param>
public sealed record RegionCompareView(RegionSet? From, RegionSet? To, IReadOnlyList<int> Years)
{
    /// <summary>Null where one of them could not be formed.</summary>
    public RegionDifference? Difference { get; init; }

    public MapView? MapFrom { get; init; }

    public MapView? MapTo { get; init; }

    public Refusal? Refusal { get; init; }
}
