namespace Samplan.Engine.Networks.Timetables;

/// <summary>A trip that is run again and again: departures from its first stop from <paramref name="StartSeconds"/>, before <paramref name="EndSeconds"/>.</summary>
/// <param name="Trip">Position of the trip whose times are repeated.</param>
/// <param name="HeadwaySeconds">At least 1.</param>
/// <param name="IsExact">Departures are at start, start + headway, …; else only the headway is promised.</param>
public readonly record struct HeadwayPeriod(int Trip, int StartSeconds, int EndSeconds, int HeadwaySeconds, bool IsExact);
