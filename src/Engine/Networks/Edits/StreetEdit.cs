using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>A change of the streets of a network. A closed list: <see cref="StreetEdits"/> knows every kind.</summary>
public abstract record StreetEdit
{
    private StreetEdit() { }

    /// <summary>
    /// A new road or path. Its ends join the nearest street that whoever may use it may use, which is cut there; between them it meets nothing.
    /// </summary>
    /// <param name="Line">At least two places.</param>
    /// <param name="CarSpeed">Kilometres an hour by car; 0 where no cars go.</param>
    /// <param name="BikeSpeed">Kilometres an hour by bicycle; 0 where none go.</param>
    /// <param name="IsWalked">Whether one may walk it.</param>
    public sealed record AddLink(IReadOnlyList<GeoPoint> Line, double CarSpeed, double BikeSpeed, bool IsWalked) : StreetEdit
    {
        /// <summary>What it is shown as; speeds and permissions are those of the change.</summary>
        public RoadClass Class { get; init; } = RoadClass.Unclassified;

        /// <summary>Only from the first place to the last, but for those on foot.</summary>
        public bool IsOneWay { get; init; }
    }

    /// <summary>A new crossing for all, both ways, in so many seconds with waiting and boarding.</summary>
    public sealed record AddFerry(IReadOnlyList<GeoPoint> Line, int Seconds) : StreetEdit;

    /// <summary>Cars drive all streets of some ways at another speed, kilometres an hour, in both directions.</summary>
    public sealed record SetCarSpeed(IReadOnlyList<long> Ways, double Speed) : StreetEdit;

    /// <summary>Nobody uses the streets of some ways.</summary>
    public sealed record CloseRoad(IReadOnlyList<long> Ways) : StreetEdit;
}
