namespace Samplan.Accessibility.Surfaces;

/// <summary>How one travels, as the address says it.</summary>
internal enum TravelWay
{
    Car,
    Transit,
    Bike,
    Walk,
}
