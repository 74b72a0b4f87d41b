namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>What the participants see of the map: how much of the region, and which of its layers besides the ground.</summary>
/// <param name="Place">Id of the place in the middle; null for the whole region.</param>
/// <param name="WidthKilometres">From west to east, where there is a place in the middle.</param>
/// <param name="Layers">Ids of layers; showing them here gives them to whoever has the code.</param>
public sealed record WorkshopView(string? Place, double WidthKilometres, IReadOnlyList<string> Layers);
