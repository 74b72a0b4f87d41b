namespace Samplan.Pictures.Contracts.Maps;

/// <summary>What a drawn map has under it, each as the data of an SVG path; empty where the edition has nothing of the kind.</summary>
/// <param name="Cells">By density class, the sparsest first: the cells of the typology.</param>
/// <param name="Water">Lakes and sea.</param>
/// <param name="Borders">Between municipalities.</param>
public sealed record ChangeMapGround(IReadOnlyList<string> Cells, string Water, string Borders);
