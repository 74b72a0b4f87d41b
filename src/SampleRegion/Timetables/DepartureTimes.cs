namespace Samplan.SampleRegion.Timetables;

/// <summary>Departures spread over a day as travellers want them: close in the morning and the afternoon, sparse at night.</summary>
internal static class DepartureTimes
{
    private const int FirstHour = 5;

    // Weight of each hour from five in the morning to half past midnight.
    private static readonly double[] s_wanted = [0.5, 1.6, 2.2, 1.5, 1, 1, 1, 1, 1, 1.3, 1.9, 2.1, 1.5, 1, 0.8, 0.7, 0.7, 0.6, 0.4, 0.2];

    /// <summary>Minutes after midnight, ascending; the last may pass 24 hours.</summary>
    public static IEnumerable<int> Spread(int trips)
    {
        var whole = s_wanted.Sum();
        for (var trip = 0; trip < trips; trip++)
        {
            var left = whole * (trip + 0.5) / trips;
            var hour = 0;
            while (left > s_wanted[hour])
                left -= s_wanted[hour++];
            yield return (60 * (FirstHour + hour)) + (int)(60 * left / s_wanted[hour]);
        }
    }
}
