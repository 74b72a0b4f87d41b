namespace Samplan.Accessibility.Pages;

/// <summary>A place that may be chosen.</summary>
public sealed record PlaceChoice(string Id, string Name);
