namespace Samplan.Cli.Degurba;

/// <summary>What to read: rasters of the same cells, or a table of inhabited squares and nothing else.</summary>
/// <param name="Map">Field → column, where columns are not found by their names.</param>
internal sealed record DegurbaFiles(string Population, string? Land, string? Built, IReadOnlyDictionary<string, string> Map);
