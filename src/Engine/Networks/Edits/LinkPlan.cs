using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>A new street that is known to join two places at streets.</summary>
internal sealed record LinkPlan(StreetLink From, StreetLink To, IReadOnlyList<GeoPoint> Line)
{
    private const double DecisecondsPerMillimetreHour = 0.036;

    public required uint Millimetres { get; init; }

    public required StreetUse Use { get; init; }

    public required RoadClass Class { get; init; }

    /// <summary>Deciseconds by car, bicycle and on foot.</summary>
    public required (uint Car, uint Bike, uint Walk) Times { get; init; }

    public static LinkPlan Of(StreetEdit.AddLink link, StreetLink from, StreetLink to, double walkSpeed)
    {
        var length = Length(link.Line);
        return new LinkPlan(from, to, link.Line)
        {
            Millimetres = length,
            Use = UseOf(link),
            Class = link.Class,
            Times = (Time(length, link.CarSpeed), Time(length, link.BikeSpeed), Deciseconds(length, walkSpeed)),
        };
    }

    public static LinkPlan Of(StreetEdit.AddFerry ferry, StreetLink from, StreetLink to)
    {
        var time = (uint)ferry.Seconds * 10;
        return new LinkPlan(from, to, ferry.Line)
        {
            Millimetres = Length(ferry.Line),
            Use = StreetUses.Forward | StreetUses.Backward | StreetUse.Ferry | StreetUse.NotLinkable,
            Class = RoadClass.Ferry,
            Times = (time, time, time),
        };
    }

    public static StreetUse UseOf(StreetEdit.AddLink link)
    {
        var use = link.IsWalked ? StreetUses.Either(TravelMode.Walk) : StreetUse.None;
        foreach (var (mode, speed) in new[] { (TravelMode.Car, link.CarSpeed), (TravelMode.Bike, link.BikeSpeed) })
        {
            if (speed > 0)
                use |= link.IsOneWay ? StreetUses.Open(mode, false) : StreetUses.Either(mode);
        }
        return use;
    }

    public static uint Deciseconds(uint millimetres, double speed) => (uint)Math.Floor(millimetres * DecisecondsPerMillimetreHour / speed + 0.5);

    private static uint Time(uint millimetres, double speed) => speed > 0 ? Deciseconds(millimetres, speed) : 0;

    private static uint Length(IReadOnlyList<GeoPoint> line)
    {
        var metres = 0.0;
        for (var i = 1; i < line.Count; i++)
            metres += Ground.Metres(line[i - 1].LongitudeE7, line[i - 1].LatitudeE7, line[i].LongitudeE7, line[i].LatitudeE7);
        return (uint)Math.Round(1_000 * metres);
    }
}
