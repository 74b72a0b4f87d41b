namespace Samplan.Formats.Gtfs;

/// <summary>A row of frequencies.txt: the trip is run again and again, its times counted from its first departure.</summary>
/// <param name="Trip">Position among the feed's trips.</param>
/// <param name="StartSeconds">First departure from the first stop, seconds after midnight.</param>
/// <param name="EndSeconds">No departure from the first stop at this time or later.</param>
/// <param name="IsExact">Departures are at start, start + headway, …; else only the headway is promised.</param>
public sealed record GtfsFrequency(int Trip, int StartSeconds, int EndSeconds, int HeadwaySeconds, bool IsExact);
