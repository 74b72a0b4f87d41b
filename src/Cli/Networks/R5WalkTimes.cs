using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Comparison;

namespace Samplan.Cli.Networks;

/// <summary>Writes walks by the rules of Conveyal R5.</summary>
internal static class R5WalkTimes
{
    /// <returns>Origins and destinations that no street was near enough to.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; at most one origin's walks are found after that.</exception>
    public static (int Origins, int Destinations) Write(
        TimesFile file,
        R5Journeys journeys,
        (PointFile From, PointFile To) points,
        (int LimitSeconds, bool IsAll) wish,
        CancellationToken cancellation
    )
    {
        var (from, to) = (TimesFile.Quoted(points.From.Ids), TimesFile.Quoted(points.To.Ids));
        var (starts, ends) = (journeys.Link(points.From.Points, cancellation), journeys.Link(points.To.Points, cancellation));
        for (var row = 0; row < from.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seconds = journeys.DirectSeconds(starts[row], ends, wish.LimitSeconds);
            for (var column = 0; column < to.Count; column++)
            {
                var isReached = seconds[column] >= 0 && seconds[column] < wish.LimitSeconds;
                if (isReached || wish.IsAll)
                    file.Row(from.Bytes(row), to.Bytes(column), isReached ? 10 * (uint)seconds[column] : RoadNetwork.Never, 0);
            }
        }
        return (starts.Count(static link => link is null), ends.Count(static link => link is null));
    }
}
