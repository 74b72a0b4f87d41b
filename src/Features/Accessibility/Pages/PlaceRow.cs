namespace Samplan.Accessibility.Pages;

/// <summary>Minutes of a place; null where nothing is known or it is not reached.</summary>
public sealed record PlaceRow(string Id, string Name, string? Municipality, int? Minutes, bool IsUnknown);
