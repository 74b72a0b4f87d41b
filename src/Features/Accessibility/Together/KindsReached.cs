namespace Samplan.Accessibility.Together;

/// <summary>How many kinds of service every place has within a time, by means of travel; by place, null where no street is near its point.</summary>
/// <param name="Kinds">How many kinds there are.</param>
/// <param name="Transit">Null without timetables.</param>
/// <param name="Date">The day of the timetable.</param>
internal sealed record KindsReached(int Kinds, int?[] Walk, int?[] Bike, int?[] Car, int?[]? Transit, DateOnly? Date);
