namespace Samplan.Catalogue.Contracts;

/// <summary>Whether a dataset is renewed as often as its owner said.</summary>
/// <param name="IsOverdue">True when the update interval has passed since the data was renewed.</param>
/// <param name="DueOn">The day it should be renewed, null when no interval is stated.</param>
/// <param name="OverdueDays">Days past <paramref name="DueOn"/>; 0 when it is not overdue.</param>
public sealed record Freshness(bool IsOverdue, DateOnly? DueOn, int OverdueDays);
