namespace Samplan.Formats.Gtfs;

/// <summary>What transfers.txt says of a change, with the numbers of the standard.</summary>
public enum GtfsTransferKind
{
    Recommended = 0,
    Timed = 1,
    NeedsTime = 2,
    NotPossible = 3,
    StayOnBoard = 4,
    LeaveAndBoardAgain = 5,
}

/// <summary>A row of transfers.txt.</summary>
/// <param name="FromStop">Position among the feed's stops (a station stands for its stops), −1 where only trips are named.</param>
/// <param name="ToStop">Likewise.</param>
/// <param name="Seconds">Least time for the change, −1 where the feed states none.</param>
public sealed record GtfsTransfer(int FromStop, int ToStop, GtfsTransferKind Kind, int Seconds)
{
    /// <summary>Positions of the routes and trips that the row is limited to, −1 where it is not.</summary>
    public int FromRoute { get; init; } = -1;

    public int ToRoute { get; init; } = -1;

    public int FromTrip { get; init; } = -1;

    public int ToTrip { get; init; } = -1;
}
