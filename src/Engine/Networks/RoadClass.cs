namespace Samplan.Engine.Networks;

/// <summary>What a street is: OpenStreetMap's values of <c>highway</c> that anyone may travel on, and ferries.</summary>
public enum RoadClass : byte
{
    Motorway,
    MotorwayLink,
    Trunk,
    TrunkLink,
    Primary,
    PrimaryLink,
    Secondary,
    SecondaryLink,
    Tertiary,
    TertiaryLink,
    Unclassified,
    Residential,
    LivingStreet,
    Service,
    Track,
    Pedestrian,
    Cycleway,
    Footway,
    Path,
    Bridleway,
    Steps,
    Ferry,
}
