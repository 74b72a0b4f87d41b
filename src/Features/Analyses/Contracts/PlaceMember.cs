namespace Samplan.Analyses.Contracts;

/// <summary>One of the settled areas that a functional place is put together from.</summary>
/// <param name="Kind">As in the file.</param>
/// <param name="Row">Its row in the places dataset, from 0.</param>
public sealed record PlaceMember(string Name, string? Code, string? Kind, double? RadiusMetres, int Row);
