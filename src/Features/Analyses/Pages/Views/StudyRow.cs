namespace Samplan.Analyses.Pages.Views;

/// <param name="Address">Of the page that the first cell leads to, without the query; null for none.</param>
public sealed record StudyRow(string? Address, IReadOnlyList<string> Cells);
