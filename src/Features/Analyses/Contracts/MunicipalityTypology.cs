namespace Samplan.Analyses.Contracts;

/// <summary>The class of each municipality by the ruleset, in the order of the municipalities. For the proofs see <see cref="MunicipalityRules"/>.</summary>
public sealed record MunicipalityTypology(IReadOnlyList<ClassedMunicipality> Municipalities);
