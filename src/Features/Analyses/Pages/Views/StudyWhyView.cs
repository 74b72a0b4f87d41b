namespace Samplan.Analyses.Pages.Views;

/// <summary>"Varför?" for one thing of an analysis: sentences, and its numbers beside their thresholds.</summary>
/// <param name="Back">The address of the analysis.</param>
public sealed record StudyWhyView(string Title, IReadOnlyList<string> Sentences, StudyTable? Criteria, string? Source, string Back)
{
    /// <summary>The choice that it is explained by, as the parameters of an address; empty where it is the kept one.</summary>
    public string Query { get; init; } = "";
}
