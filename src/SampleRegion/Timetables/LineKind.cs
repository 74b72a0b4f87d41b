namespace Samplan.SampleRegion.Timetables;

/// <summary>What runs on a line, with the numbers of GTFS.</summary>
internal enum LineKind
{
    Train = 2,
    Bus = 3,
    Boat = 4,
}
