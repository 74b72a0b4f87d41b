namespace Samplan.Pictures.Contracts;

/// <summary>An edition goes on to its next status.</summary>
public sealed record EditionStatusRequest(int Number, EditionStatus Status, string? Decision = null, string? Paragraph = null, string? Note = null);
