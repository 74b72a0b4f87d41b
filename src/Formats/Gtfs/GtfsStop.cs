namespace Samplan.Formats.Gtfs;

/// <summary>What a row of stops.txt is, with the numbers of the standard.</summary>
public enum GtfsStopKind
{
    /// <summary>A place where vehicles stop.</summary>
    Stop = 0,
    Station = 1,
    Entrance = 2,
    PathwayNode = 3,
    BoardingArea = 4,
}

/// <summary>A stop, station or entrance of stops.txt.</summary>
/// <param name="Latitude">WGS 84 degrees; NaN for a pathway node or a boarding area that states none.</param>
/// <param name="Longitude">WGS 84 degrees; NaN likewise.</param>
/// <param name="Parent">Position of the station among the feed's stops, −1 without one.</param>
public sealed record GtfsStop(string Id, string Name, double Latitude, double Longitude, GtfsStopKind Kind = GtfsStopKind.Stop, int Parent = -1)
{
    /// <summary>The platform's letter or number, empty where the feed has none.</summary>
    public string Platform { get; init; } = "";
}
