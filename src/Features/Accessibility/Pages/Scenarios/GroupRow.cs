namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>How the way changes for the people of a municipality or another group.</summary>
/// <param name="Mean">Minutes; null where nobody has a way both before and after.</param>
public sealed record GroupRow(string Name, double Gain, double Lose, double? Mean);
