namespace Samplan.Analyses.Contracts;

/// <summary>The ends of flows outside the region, by name, and where they lie as far as any dataset tells.</summary>
public sealed record OutsidePlaces(IReadOnlyList<OutsidePlace> Places);
