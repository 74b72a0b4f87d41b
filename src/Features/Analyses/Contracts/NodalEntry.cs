namespace Samplan.Analyses.Contracts;

/// <param name="Place">Place id.</param>
/// <param name="LargestDestination">The end that most of those leaving go to; null when nobody leaves.</param>
/// <param name="IsTerminal">Its largest flow goes to a smaller place: it is nobody's subordinate.</param>
/// <param name="Level">0 for a terminal place, 1 for one directly under it …</param>
public sealed record NodalEntry(string Place, string? LargestDestination, bool IsTerminal, int Level);
