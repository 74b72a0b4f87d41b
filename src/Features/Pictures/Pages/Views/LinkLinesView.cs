namespace Samplan.Pictures.Pages.Views;

/// <summary>How the lines of the links are drawn.</summary>
/// <param name="Chosen"><c>straight</c>, <c>roads</c> or <c>bundled</c>.</param>
/// <param name="Missing">Why they can be drawn straight only; null where there is a choice.</param>
public sealed record LinkLinesView(string Chosen, string? Missing);
