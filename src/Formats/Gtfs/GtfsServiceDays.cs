namespace Samplan.Formats.Gtfs;

/// <summary>The days of one service_id: a week's pattern between two dates, then the exceptions of calendar_dates.txt.</summary>
public sealed class GtfsServiceDays(string id)
{
    private readonly SortedSet<DateOnly> _added = [];
    private readonly HashSet<DateOnly> _removed = [];

    public string Id { get; } = id;

    /// <summary>Bit 0 is Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public int Weekdays { get; private set; }

    /// <summary>First and last date of the week's pattern; null without a row in calendar.txt.</summary>
    public (DateOnly First, DateOnly Last)? Interval { get; private set; }

    public IReadOnlyCollection<DateOnly> Added => _added;

    public IReadOnlyCollection<DateOnly> Removed => _removed;

    public bool RunsOn(DateOnly date) => _added.Contains(date) || (IsInPattern(date) && !_removed.Contains(date));

    /// <summary>First and last day of service, null when the service never runs.</summary>
    public (DateOnly First, DateOnly Last)? FindDays()
    {
        (DateOnly, DateOnly)? days = _added.Count > 0 ? (_added.Min, _added.Max) : null;
        if (Interval is not { } interval || Weekdays == 0)
            return days;
        var (first, last) = (interval.First, interval.Last);
        while (first <= interval.Last && !RunsOn(first))
            first = first.AddDays(1);
        while (last > first && !RunsOn(last))
            last = last.AddDays(-1);
        return first > interval.Last ? days
            : days is var (firstAdded, lastAdded) ? (first < firstAdded ? first : firstAdded, last > lastAdded ? last : lastAdded)
            : (first, last);
    }

    /// <summary>Sets the week's pattern: calendar.txt.</summary>
    public void SetWeek(int weekdays, DateOnly first, DateOnly last) => (Weekdays, Interval) = (weekdays, (first, last));

    /// <summary>Sets one exception: calendar_dates.txt.</summary>
    public void SetException(DateOnly date, bool runs)
    {
        (runs ? (ISet<DateOnly>)_removed : _added).Remove(date);
        (runs ? (ISet<DateOnly>)_added : _removed).Add(date);
    }

    private bool IsInPattern(DateOnly date) => Interval is var (first, last) && date >= first && date <= last && (Weekdays >> (int)date.DayOfWeek & 1) == 1;
}
