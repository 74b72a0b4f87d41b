namespace Samplan.Pictures.Pages.Views;

/// <summary>A dataset behind something shown. <paramref name="Freshness"/>: <c>fresh</c>, <c>stale</c> or <c>overdue</c>.</summary>
public sealed record SourceView(string Name, string Owner, string Year, string Freshness, int OverdueDays = 0, string? Href = null);
