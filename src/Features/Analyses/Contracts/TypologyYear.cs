namespace Samplan.Analyses.Contracts;

/// <param name="Source">Dataset id with year.</param>
/// <param name="Whole">All cells.</param>
/// <param name="Municipalities">In the order of the municipalities, each with the share of each cell that lies in it; empty when nobody has imported any.</param>
/// <param name="Outside">What lies in none of them; null without municipalities.</param>
public sealed record TypologyYear(int? Year, string Source, TypologyCount Whole, IReadOnlyList<TypologyCount> Municipalities, TypologyCount? Outside);
