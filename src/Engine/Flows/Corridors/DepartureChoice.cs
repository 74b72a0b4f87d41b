namespace Samplan.Engine.Flows.Corridors;

/// <summary>When people set out within a window.</summary>
public enum DepartureChoice
{
    /// <summary>All or nothing: everybody at the departure from which the journey is shortest, waits included; the first of several.</summary>
    Best,

    /// <summary>As many at every departure of the window, whatever they find then.</summary>
    Even,
}
