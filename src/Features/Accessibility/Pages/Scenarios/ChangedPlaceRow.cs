namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>Minutes of a place before and after; null where it is not reached.</summary>
public sealed record ChangedPlaceRow(string Name, int? Before, int? After);
