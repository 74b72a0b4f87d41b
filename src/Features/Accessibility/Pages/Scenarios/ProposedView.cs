namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>The proposal whose changes come first.</summary>
/// <param name="Changes">In words, with what is wrong with each.</param>
/// <param name="Without">The address without it, without its path.</param>
public sealed record ProposedView(int Number, string Title, IReadOnlyList<(string Words, IReadOnlyList<string> Problems)> Changes, string Without);
