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
    public required Timetable Timetable { get; init; }

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

    public TransitRules Rules { get; init; } = new();

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
}
