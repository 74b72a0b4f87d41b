namespace Samplan.Engine.Networks.Edits;

/// <summary>A change of published timetables. A closed list: <see cref="TimetableEdits"/> knows every kind. Trips and lines are named by source and number there.</summary>
public abstract record TimetableEdit
{
    private TimetableEdit() { }

    /// <summary>
    /// A new line with stops of its own, which others reach on foot: where it stops at one that exists, its stop lies at the same place. Departures at the first stop are every headway from a time up to,
    /// not at, another.
    /// </summary>
    /// <param name="RideSeconds">From each stop to the next; one fewer than stops.</param>
    public sealed record AddLine(IReadOnlyList<Routing.GeoPoint> Stops, IReadOnlyList<int> RideSeconds, int FromSeconds, int ToSeconds, int HeadwaySeconds)
        : TimetableEdit
    {
        /// <summary>Time at each stop between.</summary>
        /// <summary>How long a vehicle stands there, and how much later it is from there on.</summary>
        public int StopSeconds { get; init; } = 20;

        /// <summary>Whether it also runs the other way, with the same times.</summary>
        public bool IsBothWays { get; init; } = true;

        /// <summary>Stops along a drawn route at its bends, ridden at a speed as the crow flies between them.</summary>
        /// <param name="speed">Kilometres an hour, stops apart.</param>
        /// <param name="departures">First and last time of the first stop's departures, and the seconds between.</param>
        public static AddLine Along(IReadOnlyList<Routing.GeoPoint> route, double speed, (int From, int To, int Headway) departures) =>
            new(
                route,
                [
                    .. route.Zip(
                        route.Skip(1),
                        (a, b) => (int)Math.Ceiling(3.6 / speed * Ground.Metres(a.LongitudeE7, a.LatitudeE7, b.LongitudeE7, b.LatitudeE7))
                    ),
                ],
                departures.From,
                departures.To,
                departures.Headway
            );
    }

    /// <summary>The trips of a line no longer run as published: each pattern of its runs every so many seconds, from its first departure to its last.</summary>
    public sealed record SetHeadway(int Source, int Line, int HeadwaySeconds) : TimetableEdit;

    /// <summary>Some trips do not run.</summary>
    public sealed record RemoveTrips(int Source, IReadOnlyList<int> Trips) : TimetableEdit;

    /// <summary>Some trips run earlier (below 0) or later.</summary>
    public sealed record ShiftTrips(int Source, IReadOnlyList<int> Trips, int Seconds) : TimetableEdit;

    /// <summary>
    /// A new stop on a line: trips that go from one stop to another next call there in between, at a share of the way, and are so many seconds later from there on.
    /// </summary>
    public sealed record AddStop(int Source, int Line, Routing.GeoPoint Place, int AfterStop, int BeforeStop) : TimetableEdit
    {
        /// <summary>Where between the two stops it lies, by the time of the ride: 0 at the first, 1 at the second.</summary>
        public double ShareOfWay { get; init; } = 0.5;

        public int StopSeconds { get; init; } = 20;
    }
}
