namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>How urban centres are made of dense clusters.</summary>
public sealed record UrbanCentreRule
{
    public ClusterRule Clusters { get; init; } = new(1500, 50_000, Contiguity.Rook) { UsesBuilt = true };

    /// <summary>Whether edges are smoothed, and how.</summary>
    public bool SmoothsEdges { get; init; } = true;

    public EdgeSmoothing EdgeSmoothing { get; init; } = EdgeSmoothing.MajorityOfLand;

    /// <summary>Whether gaps that one centre wholly encloses are filled.</summary>
    public bool FillsGaps { get; init; } = true;

    /// <summary>Square kilometres; a gap is filled when it is smaller than this.</summary>
    public int GapBelowCells { get; init; } = 15;

    /// <summary>Gaps first and edges then (EEA, the glossary of Eurostat), else edges first (GHSL, the default).</summary>
    public bool FillsBeforeSmoothing { get; init; }

    /// <summary>The people of a centre are counted when its gaps and edges are done (the glossary of Eurostat), else before (the default).</summary>
    public bool CountsPeopleAfter { get; init; }
}
