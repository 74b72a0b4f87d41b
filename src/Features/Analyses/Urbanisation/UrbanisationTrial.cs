using Samplan.Analyses.Contracts.Urbanisation;

namespace Samplan.Analyses.Urbanisation;

/// <summary>What some thresholds give for the people of a year: the cells, and the units of a layer.</summary>
internal sealed record UrbanisationTrial(ClassedGround Cells, ClassedLayer Layer);
