namespace Samplan.Analyses.Contracts;

/// <summary>The class of each municipality by the ruleset, in the order of the municipalities. For the proofs see <see cref="MunicipalityRules"/>.</summary>
public sealed record MunicipalityTypology(IReadOnlyList<ClassedMunicipality> Municipalities);

/// <param name="Class">Key of the class; null for none or undetermined.</param>
/// <param name="Status"><c>computed</c>, <c>designated</c> or <c>undetermined</c>.</param>
/// <param name="Missing">What an undetermined class waits for: keys of indicators.</param>
public sealed record ClassedMunicipality(string Id, string Name, string? Code, string? Class, string Status, IReadOnlyList<string> Missing);
