using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Comparison;

namespace Samplan.Cli.Networks;

/// <summary>Writes walks by the rules of Conveyal R5.</summary>
internal static class R5WalkTimes
{
    public static void Write(TimesFile file, R5Journeys journeys, int limitSeconds, (PointFile From, PointFile To) points, bool isAll)
    {
        var (from, to) = (TimesFile.Quoted(points.From.Ids), TimesFile.Quoted(points.To.Ids));
        var (starts, ends) = (journeys.Link(points.From.Points), journeys.Link(points.To.Points));
        for (var row = 0; row < from.Length; row++)
        {
            var seconds = journeys.DirectSeconds(starts[row], ends, limitSeconds);
            for (var column = 0; column < to.Length; column++)
            {
                var isReached = seconds[column] >= 0 && seconds[column] < limitSeconds;
                if (isReached || isAll)
                    file.Row(from[row], to[column], isReached ? 10 * (uint)seconds[column] : RoadNetwork.Never, 0);
            }
        }
    }
}
