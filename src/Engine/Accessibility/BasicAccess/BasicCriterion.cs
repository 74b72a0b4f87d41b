namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>
/// A criterion of basic accessibility (grundläggande tillgänglighet, Trafikverket) as data: its levels from the best down. What reaches none is at the last level, which has no demands and no entry here. Which way is out is
/// the caller's: from the municipality to Stockholm, or from Stockholm to the municipality.
/// </summary>
public sealed record BasicCriterion(string Id, IReadOnlyList<CriterionLevel> Levels)
{
    /// <summary>The best level that some pair of connections reaches, with the pair of longest stay; null when none does.</summary>
    /// <param name="outward">Connections there on the day.</param>
    /// <param name="homeward">Connections back on the same day.</param>
    public DayOut? Assess(IReadOnlyList<Connection> outward, IReadOnlyList<Connection> homeward)
    {
        foreach (var level in Levels)
        {
            if (Best(level, outward, homeward) is { } day)
                return day;
        }
        return null;
    }

    private static DayOut? Best(CriterionLevel level, IReadOnlyList<Connection> outward, IReadOnlyList<Connection> homeward)
    {
        DayOut? best = null;
        foreach (
            var there in outward.Where(one =>
                MayGo(level, one) && !(one.DepartureSeconds < level.EarliestDeparture) && !(one.ArrivalSeconds > level.LatestArrival)
            )
        )
        {
            foreach (
                var back in homeward.Where(one =>
                    MayGo(level, one) && !(one.DepartureSeconds < level.EarliestReturn) && !(one.ArrivalSeconds > level.LatestHome)
                )
            )
            {
                var day = new DayOut(level, there, back);
                if (day.StaySeconds >= level.LeastStaySeconds && (best is null || day.StaySeconds > best.StaySeconds))
                    best = day;
            }
        }
        return best;
    }

    private static bool MayGo(CriterionLevel level, Connection one) =>
        !(one.TravelSeconds > level.LongestTravelSeconds) && !(one.RideCount - 1 > level.MostChanges);
}
