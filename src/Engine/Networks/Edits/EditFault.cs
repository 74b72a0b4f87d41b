namespace Samplan.Engine.Networks.Edits;

/// <summary>Why a change cannot be made.</summary>
public enum EditFault
{
    /// <summary>The network has no such way.</summary>
    UnknownWay,

    /// <summary>A speed or time that cannot be.</summary>
    OutOfBounds,

    /// <summary>A line of fewer than two places, or whose ends are the same.</summary>
    NoLine,

    /// <summary>An end of the line that no usable street is near enough to.</summary>
    NoStreetNear,

    /// <summary>Nobody may use it.</summary>
    NobodyUsesIt,

    /// <summary>The timetable has no such line or trip.</summary>
    UnknownTrip,
}
