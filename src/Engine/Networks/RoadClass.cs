namespace Samplan.Engine.Networks;

/// <summary>What a street is: OpenStreetMap's values of <c>highway</c> that anyone may travel on, and ferries.</summary>
public enum RoadClass : byte
{
    /// <summary><c>motorway</c>: motorväg: for cars only, one way unless tagged otherwise.</summary>
    Motorway,

    /// <summary><c>motorway_link</c>: its slip roads.</summary>
    MotorwayLink,

    /// <summary><c>trunk</c>: motortrafikled and the national roads of most importance.</summary>
    Trunk,

    /// <summary><c>trunk_link</c>: its slip roads.</summary>
    TrunkLink,

    /// <summary><c>primary</c>: riksväg.</summary>
    Primary,

    /// <summary><c>primary_link</c>: its slip roads.</summary>
    PrimaryLink,

    /// <summary><c>secondary</c>: primär länsväg.</summary>
    Secondary,

    /// <summary><c>secondary_link</c>: its slip roads.</summary>
    SecondaryLink,

    /// <summary><c>tertiary</c>: övrig länsväg of importance, main street.</summary>
    Tertiary,

    /// <summary><c>tertiary_link</c>: its slip roads.</summary>
    TertiaryLink,

    /// <summary><c>unclassified</c>: other public road between places.</summary>
    Unclassified,

    /// <summary><c>residential</c>: street where people live.</summary>
    Residential,

    /// <summary><c>living_street</c>: gångfartsområde.</summary>
    LivingStreet,

    /// <summary><c>service</c>: access to a building, a yard, a car park.</summary>
    Service,

    /// <summary><c>track</c>: road in forest or field.</summary>
    Track,

    /// <summary><c>pedestrian</c>: gågata.</summary>
    Pedestrian,

    /// <summary><c>cycleway</c>: for bicycles, and on foot.</summary>
    Cycleway,

    /// <summary><c>footway</c>: for walking.</summary>
    Footway,

    /// <summary><c>path</c>: for walking and cycling, not built for either.</summary>
    Path,

    /// <summary><c>bridleway</c>: for riding; one may walk.</summary>
    Bridleway,

    /// <summary><c>steps</c>: stairs.</summary>
    Steps,

    /// <summary><c>route=ferry</c>: a crossing.</summary>
    Ferry,
}
