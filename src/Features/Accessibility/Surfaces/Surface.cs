using Samplan.Accessibility.Ground;

namespace Samplan.Accessibility.Surfaces;

/// <summary>Travel times between one point and every square and place, in whole minutes, rounded up.</summary>
/// <param name="Minutes">By point of the ground: <see cref="Unknown"/> where no street is near, <see cref="Beyond"/> where there is no way within the longest journey.</param>
/// <param name="Date">The day of the timetable, for public transport.</param>
internal sealed record Surface(TravelGround Ground, SurfaceRequest Request, short[] Minutes, DateOnly? Date)
{
    public const short Unknown = -1;
    public const short Beyond = -2;

    /// <summary>Upper end of each class but the last, minutes.</summary>
    public static readonly int[] Breaks = [9, 19, 29, 44, 59];

    public int CellCount => Ground.Cells.Count;

    public static bool IsWithin(short minutes, int limit) => minutes >= 0 && minutes <= limit;

    /// <summary>0 for the nearest class, −1 for what is unknown.</summary>
    public static int ClassOf(short minutes)
    {
        if (minutes == Unknown)
            return -1;
        var index = minutes == Beyond ? -1 : Array.FindIndex(Breaks, end => minutes <= end);
        return index < 0 ? Breaks.Length : index;
    }
}
