namespace Samplan.Analyses.Contracts;

/// <param name="Class">Key of the class; null for none or undetermined.</param>
/// <param name="Status"><c>computed</c>, <c>designated</c> or <c>undetermined</c>.</param>
/// <param name="Missing">What an undetermined class waits for: keys of indicators.</param>
public sealed record ClassedMunicipality(string Id, string Name, string? Code, string? Class, string Status, IReadOnlyList<string> Missing);
