namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>A journey that leaves and arrives; seconds after the date's midnight.</summary>
/// <param name="RideCount">Vehicles; changes are one fewer.</param>
public readonly record struct Connection(int DepartureSeconds, int ArrivalSeconds, int RideCount)
{
    /// <summary>From departure to arrival, every wait on the way included.</summary>
    public int TravelSeconds => ArrivalSeconds - DepartureSeconds;
}
