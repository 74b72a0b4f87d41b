namespace Samplan.Accounts.Pages.Views;

/// <summary>Times in Swedish time.</summary>
public sealed record SessionView(string Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThisOne);
