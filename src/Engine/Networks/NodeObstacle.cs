namespace Samplan.Engine.Networks;

/// <summary>What stands on a node of a street.</summary>
/// <param name="Passing">Who may pass, in either direction.</param>
/// <param name="HasSignals">Traffic signals.</param>
public readonly record struct NodeObstacle(StreetUse Passing, bool HasSignals)
{
    /// <summary>Passing for all: no obstacle but perhaps signals.</summary>
    public const StreetUse Everyone = StreetUses.Forward | StreetUses.Backward;
}
