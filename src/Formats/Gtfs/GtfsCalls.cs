namespace Samplan.Formats.Gtfs;

/// <summary>
/// The rows of stop_times.txt, trip by trip in the order of travel, as one array a column. Times are seconds after the midnight of the service day
/// (after noon minus 12 hours, as the standard says) and may pass 86,400; they never fall along a trip. Times that the feed leaves out are interpolated by
/// great-circle distance between the stops and truncated to whole seconds.
/// </summary>
public sealed class GtfsCalls
{
    /// <summary>Position of the stop among the feed's stops.</summary>
    public required int[] Stops { get; init; }

    public required int[] ArrivalSeconds { get; init; }

    public required int[] DepartureSeconds { get; init; }

    public required bool[] MayBoard { get; init; }

    public required bool[] MayAlight { get; init; }

    public int Count => Stops.Length;
}
