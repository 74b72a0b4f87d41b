namespace Samplan.Formats.Gtfs;

/// <summary>The means of transport of a route type, standard or extended.</summary>
public enum GtfsRouteKind
{
    Tram,
    Metro,
    Rail,
    Bus,
    Coach,
    Ferry,
    Cable,
    Air,

    /// <summary>Taxis and called buses.</summary>
    OnDemand,
    Other,
}
