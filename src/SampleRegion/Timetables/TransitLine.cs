using Samplan.SampleRegion.People;

namespace Samplan.SampleRegion.Timetables;

/// <summary>A line of public transport, run there and back.</summary>
/// <param name="Stops">In the order of the trip out.</param>
/// <param name="Minutes">From the first stop to each, the same back.</param>
/// <param name="Weekday">Trips in each direction; likewise on Saturdays and Sundays.</param>
internal sealed record TransitLine(
    string Id,
    string Name,
    LineKind Kind,
    IReadOnlyList<Stop> Stops,
    IReadOnlyList<int> Minutes,
    int Weekday,
    int Saturday,
    int Sunday
)
{
    /// <summary>Runs by headway all the day instead of at stated times; null for a line with times.</summary>
    public int? HeadwaySeconds { get; init; }
}
