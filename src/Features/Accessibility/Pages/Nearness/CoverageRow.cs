namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>People who have a kind of service within the limit.</summary>
/// <param name="Address">The page of the kind.</param>
public sealed record CoverageRow(string Name, double Within, double Total, string Address, bool IsShown);
