using Samplan.Analyses.Contracts.Parameters;

namespace Samplan.Analyses.Contracts;

/// <summary>What can be chosen for the region's network.</summary>
public static class NetworkParameters
{
    /// <summary>How far beyond the municipalities streets count. The standard is about an hour's drive: farther than people go daily.</summary>
    public const string BufferKilometres = "buffer_kilometres";

    public static AnalysisParameters All { get; } = new("network", "networks", [new(BufferKilometres, "50") { Maximum = 2_000, SliderMaximum = 200 }]);
}
