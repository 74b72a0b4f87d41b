namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>What is known of a country's people.</summary>
/// <param name="Code">ISO 3166-1, lower case: <c>se</c>, <c>no</c>.</param>
/// <param name="Year">Of its people; null where the file has none.</param>
/// <param name="Source">Dataset id with year.</param>
/// <param name="Persons">Known persons in the file; as many are placed.</param>
/// <param name="Cells">Cells in the file.</param>
public sealed record BorderCountry(string Code, int? Year, string Source, double Persons, int Cells);
