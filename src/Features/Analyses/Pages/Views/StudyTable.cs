namespace Samplan.Analyses.Pages.Views;

/// <summary>A table of a page.</summary>
/// <param name="Columns">Their headings; the first is what each row is about.</param>
/// <param name="Words">How many columns after the first hold words; the rest hold numbers.</param>
public sealed record StudyTable(string Caption, IReadOnlyList<string> Columns, int Words, IReadOnlyList<StudyRow> Rows);
