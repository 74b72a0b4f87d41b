namespace Samplan.Engine.Networks;

/// <summary>How one moves on the streets.</summary>
public enum TravelMode
{
    Walk,
    Bike,
    Car,
}
