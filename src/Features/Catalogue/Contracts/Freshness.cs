namespace Samplan.Catalogue.Contracts;

/// <summary>Whether a dataset is renewed as often as its owner said.</summary>
/// <param name="IsOverdue">True when the update interval has passed since the data was renewed.</param>
/// <param name="DueOn">The last day on which it is not late, null when no interval is stated.</param>
/// <param name="OverdueDays">Days past <paramref name="DueOn"/>; 0 when it is not overdue.</param>
public sealed record Freshness(bool IsOverdue, DateOnly? DueOn, int OverdueDays)
{
    private static readonly Freshness s_unstated = new(false, null, 0);

    /// <param name="interval">The dataset's update interval (<c>P1Y</c>), null when nobody has said.</param>
    public static Freshness Of(DatasetVersion version, string? interval, DateOnly today)
    {
        if (interval is null || UpdateInterval.Find(interval) is not { } period)
            return s_unstated;
        var dueOn = version.UpdatedOn.AddDays(period.Days);
        var late = Math.Max(0, today.DayNumber - dueOn.DayNumber);
        return new Freshness(late > 0, dueOn, late);
    }
}
