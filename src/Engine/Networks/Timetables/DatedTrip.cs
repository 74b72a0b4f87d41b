namespace Samplan.Engine.Networks.Timetables;

/// <summary>A trip that runs on the date: its calls in its source, and the seconds to add to their times.</summary>
internal readonly record struct DatedTrip(int Source, int Trip, int ShiftSeconds);
