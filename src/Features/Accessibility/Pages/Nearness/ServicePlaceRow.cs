namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>Minutes from a place to the nearest and second nearest; null where nothing is known or none is reached.</summary>
/// <param name="Service">Name of the nearest.</param>
public sealed record ServicePlaceRow(string Name, string? Service, int? Nearest, int? Second, bool IsUnknown);
