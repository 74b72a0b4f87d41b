using Samplan.Analyses.Contracts.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>What the page of functional regions shows.</summary>
/// <param name="Set">The regions of the choice that is tried; null where nothing is built.</param>
/// <param name="Kept">The choice of the workspace.</param>
/// <param name="Years">That there are flows of, newest first.</param>
/// <param name="Layers">Units that regions can be formed of.</param>
public sealed record RegionsView(RegionSet? Set, RegionChoice Kept, IReadOnlyList<int> Years, IReadOnlyList<string> Layers)
{
    /// <summary>What differs from the kept regions; null where nothing can be compared.</summary>
    public RegionDifference? Difference { get; init; }

    public MapView? Map { get; init; }

    public bool MayChoose { get; init; }

    /// <summary>Why the last act came to nothing.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Whether what is shown is what the workspace keeps.</summary>
    public bool IsKept => Set is not null && Set.Choice.ToPairs().OrderBy(pair => pair.Key).SequenceEqual(Kept.ToPairs().OrderBy(pair => pair.Key));
}
