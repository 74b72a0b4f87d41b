using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Pages.Views;

/// <summary>The degree of urbanisation twice.</summary>
/// <param name="From">The earlier, or the first; null where what is asked for cannot be.</param>
/// <param name="To">The later, or the second.</param>
/// <param name="Years">That there are people of, newest first.</param>
/// <param name="Layers">Layers of areas that can be shown.</param>
public sealed record UrbanisationCompareView(UrbanisationChoice? From, UrbanisationChoice? To, IReadOnlyList<int> Years, IReadOnlyList<string> Layers)
{
    /// <summary>Null where nothing could be compared.</summary>
    public ClassedYear? Before { get; init; }

    public ClassedYear? After { get; init; }

    /// <summary>Another degree, level 1.</summary>
    public IReadOnlyList<FlippedUnit> Flips { get; init; } = [];

    /// <summary>The same degree but another class, level 2.</summary>
    public IReadOnlyList<FlippedUnit> ClassFlips { get; init; } = [];

    public MapView? MapFrom { get; init; }

    public MapView? MapTo { get; init; }

    public Refusal? Refusal { get; init; }
}
