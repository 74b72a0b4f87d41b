namespace Samplan.Accessibility.Pages;

/// <summary>A dataset that the numbers rest on.</summary>
public sealed record SourceRow(string Id, string Name, string When, bool IsOverdue);
