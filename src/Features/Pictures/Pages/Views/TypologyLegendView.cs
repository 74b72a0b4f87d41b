namespace Samplan.Pictures.Pages.Views;

/// <param name="Steps">Lower bound of each class, low to high (at most five), as written under the joined scale.</param>
/// <param name="Note">What is shown, with source and year.</param>
public sealed record TypologyLegendView(IReadOnlyList<string> Steps, string Note, bool IsShown);
