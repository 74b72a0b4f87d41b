namespace Samplan.Pictures.Pages.Views;

/// <summary>What it would take to reach the next class: the criteria that are not met.</summary>
public sealed record NextClassView(string Heading, string Sentence, IReadOnlyList<ProofRowView> Rows);
