namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>Something that was written or marked in a workshop.</summary>
/// <param name="Id">Made by whoever wrote it, so that sending it twice does not double it.</param>
/// <param name="Number">In the order in which the cards came; from 1 in the workshop.</param>
/// <param name="Seat">Which participant; a number and nothing more.</param>
/// <param name="Shape">GeoJSON geometry in longitude and latitude; null where nothing was marked.</param>
/// <param name="Theme">The theme that the facilitator has put it in; null for none.</param>
public sealed record Card(string Id, int Number, int Question, int Seat, string Circle, string Text, string? Shape, int? Theme);
