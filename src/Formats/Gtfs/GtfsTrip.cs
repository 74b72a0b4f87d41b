namespace Samplan.Formats.Gtfs;

/// <summary>A trip of trips.txt and where its calls stand in <see cref="GtfsCalls"/>.</summary>
/// <param name="Route">Position among the feed's routes.</param>
/// <param name="Service">Position among the calendar's services.</param>
/// <param name="FirstCall">Position of its first call; the calls of a trip follow each other in the order of travel.</param>
public sealed record GtfsTrip(string Id, int Route, int Service, int FirstCall, int CallCount)
{
    public string Headsign { get; init; } = "";

    /// <summary>Position of where it drives among the feed's paths, −1 where that is not known or was not asked for.</summary>
    public int Path { get; init; } = -1;
}
