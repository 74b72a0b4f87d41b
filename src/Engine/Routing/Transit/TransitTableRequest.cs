using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>Which way a window of times is meant.</summary>
public enum TransitDirection
{
    /// <summary>The window's times are departures from the origins; a row is an origin.</summary>
    DepartAt,

    /// <summary>The window's times are arrivals at the destinations, reached by the latest departure that is there in time; a row is a destination.</summary>
    ArriveBy,
}

/// <summary>
/// Travel times from many origins to many destinations over a window of times. A way there and back is two tables, the second with origins and destinations exchanged.
/// </summary>
public sealed record TransitTableRequest
{
    /// <summary>A day's, with the walks between its stops.</summary>
    public required Timetable Timetable { get; init; }

    /// <summary>Departures, or with <see cref="TransitDirection.ArriveBy"/> arrivals.</summary>
    public required DepartureWindow Window { get; init; }

    /// <summary>From each origin to stops.</summary>
    public required StopWalks Access { get; init; }

    /// <summary>From stops to each destination, as rows by destination.</summary>
    public required StopWalks Egress { get; init; }

    /// <summary>
    /// By the number of a row, the seconds without public transport between it and each column, −1 where there is no such way. Null when only public transport counts. Called
    /// from several threads.
    /// </summary>
    public Func<int, int[]>? DirectSeconds { get; init; }

    /// <summary>
    /// How the ways in <see cref="Access"/>, in <see cref="Egress"/> and of <see cref="DirectSeconds"/> are made. Times do not depend on it: whoever finds those ways has chosen
    /// them by these modes, and a journey that is told leg by leg names them.
    /// </summary>
    public JourneyModes Modes { get; init; } = JourneyModes.OnFoot;

    /// <summary>What the traveller does and does not do.</summary>
    public TransitRules Rules { get; init; } = new();

    /// <summary>What the window's times are times of.</summary>
    public TransitDirection Direction { get; init; }

    /// <summary>Each above 0 and at most 100.</summary>
    public IReadOnlyList<double> Percentiles { get; init; } = [50];

    /// <summary>
    /// Whether each pair also gets, after its percentiles, the number of departures in the window: journeys by public transport of which none leaves earlier and arrives as late as another, and
    /// which walking all the way does not beat.
    /// </summary>
    public bool CountsDepartures { get; init; }

    /// <summary>How many numbers each pair gets.</summary>
    public int ValueCount => Percentiles.Count + (CountsDepartures ? 1 : 0);

    /// <summary>Most threads; 0 for as many as there are processors.</summary>
    public int Threads { get; init; }

    /// <summary>Memory for the journeys that rows share. Columns that do not fit are done one range after another.</summary>
    public long ProfileBytes { get; init; } = 512L << 20;

    /// <summary>The two ends of a journey of one pair, for <see cref="JourneySearch"/>; without the way that needs no vehicle.</summary>
    /// <param name="origin">A point of <see cref="Access"/>.</param>
    /// <param name="destination">A point of <see cref="Egress"/>.</param>
    public JourneyEnds EndsOf(int origin, int destination) =>
        new(
            Access.StopsOf(origin).ToArray(),
            Access.SecondsOf(origin).ToArray(),
            Egress.StopsOf(destination).ToArray(),
            Egress.SecondsOf(destination).ToArray()
        )
        {
            Modes = Modes,
        };
}
