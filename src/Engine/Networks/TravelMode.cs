namespace Samplan.Engine.Networks;

/// <summary>How one moves on the streets.</summary>
public enum TravelMode
{
    /// <summary>On foot, at one speed everywhere.</summary>
    Walk,

    /// <summary>By bicycle, at a speed by class and surface.</summary>
    Bike,

    /// <summary>By car, with turn restrictions.</summary>
    Car,
}
