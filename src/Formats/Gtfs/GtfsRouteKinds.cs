namespace Samplan.Formats.Gtfs;

/// <summary>Route types of the standard (0–12) and of the extension (hundreds; "Extended GTFS route types").</summary>
internal static class GtfsRouteKinds
{
    public static GtfsRouteKind Of(int code) =>
        code switch
        {
            0 or 5 => GtfsRouteKind.Tram,
            1 or 12 => GtfsRouteKind.Metro,
            2 => GtfsRouteKind.Rail,
            3 or 11 => GtfsRouteKind.Bus,
            4 => GtfsRouteKind.Ferry,
            6 or 7 => GtfsRouteKind.Cable,
            >= 100 and < 200 => GtfsRouteKind.Rail,
            >= 200 and < 300 => GtfsRouteKind.Coach,
            >= 300 and < 400 => GtfsRouteKind.Rail,
            >= 400 and < 700 => GtfsRouteKind.Metro,
            715 => GtfsRouteKind.OnDemand,
            >= 700 and < 900 => GtfsRouteKind.Bus,
            >= 900 and < 1000 => GtfsRouteKind.Tram,
            >= 1000 and < 1100 or >= 1200 and < 1300 => GtfsRouteKind.Ferry,
            >= 1100 and < 1200 => GtfsRouteKind.Air,
            >= 1300 and < 1500 => GtfsRouteKind.Cable,
            >= 1500 and < 1600 => GtfsRouteKind.OnDemand,
            _ => GtfsRouteKind.Other,
        };
}
