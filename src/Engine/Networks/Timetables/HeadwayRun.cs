namespace Samplan.Engine.Networks.Timetables;

/// <summary>
/// A period with a promised headway and no departure times. Whoever is ready at a call while the period lasts there boards half a headway later (of the start, when that is still ahead).
/// </summary>
public sealed record HeadwayRun
{
    /// <summary>Numbered on through the sources of the timetable.</summary>
    public required int Line { get; init; }

    /// <summary>The stop of each call, in the order of travel.</summary>
    public required int[] Stops { get; init; }

    /// <summary>Seconds from the departure at the first stop.</summary>
    public required int[] ArrivalOffsets { get; init; }

    /// <summary>Seconds from the departure at the first stop.</summary>
    public required int[] DepartureOffsets { get; init; }

    /// <summary>Whether one may board, by call.</summary>
    public required bool[] MayBoard { get; init; }

    /// <summary>Whether one may alight, by call.</summary>
    public required bool[] MayAlight { get; init; }

    /// <summary>First departure from the first stop, seconds after the date's midnight.</summary>
    public required int StartSeconds { get; init; }

    /// <summary>Until when one who is ready at the first stop still boards, seconds after the date's midnight.</summary>
    public required int EndSeconds { get; init; }

    /// <summary>Between two vehicles.</summary>
    public required int HeadwaySeconds { get; init; }

    /// <summary>Departure from a call for one who is ready there at a time, or <see cref="int.MaxValue"/> after the period's end.</summary>
    public int DepartureFor(int readySeconds, int position)
    {
        var offset = DepartureOffsets[position];
        return EndSeconds + offset < readySeconds ? int.MaxValue : Math.Max(readySeconds, StartSeconds + offset) + (HeadwaySeconds / 2);
    }

    /// <summary>The same run seen backwards in time: every time negated, the stops in reverse.</summary>
    internal HeadwayRun Reversed()
    {
        var end = ArrivalOffsets[^1];
        return new HeadwayRun
        {
            Line = Line,
            Stops = [.. Stops.Reverse()],
            ArrivalOffsets = [.. DepartureOffsets.Reverse().Select(offset => end - offset)],
            DepartureOffsets = [.. ArrivalOffsets.Reverse().Select(offset => end - offset)],
            MayBoard = [.. MayAlight.Reverse()],
            MayAlight = [.. MayBoard.Reverse()],
            StartSeconds = -(EndSeconds + end),
            EndSeconds = -(StartSeconds + end),
            HeadwaySeconds = HeadwaySeconds,
        };
    }
}
