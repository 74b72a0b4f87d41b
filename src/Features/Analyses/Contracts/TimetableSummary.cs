namespace Samplan.Analyses.Contracts;

/// <summary>What the timetables of a network came to.</summary>
/// <param name="Stops">Where something stops on the ground that the network covers, stations not counted.</param>
/// <param name="StopsUnlinked">Those that no street is near enough to.</param>
/// <param name="TypicalWeekday">The Tuesday, Wednesday or Thursday with most trips, the first of them; else the day with most. What is computed for "a weekday" is computed for it.</param>
public sealed record TimetableSummary(int Stops, int StopsUnlinked, int Trips, DateOnly First, DateOnly Last, DateOnly TypicalWeekday);
