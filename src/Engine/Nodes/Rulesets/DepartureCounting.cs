namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What one unit of a departure count is.</summary>
public enum DepartureCounting
{
    /// <summary>A single trip (enkeltur).</summary>
    SingleTrips,

    /// <summary>A trip out with a trip back the same day (dubbeltur).</summary>
    ReturnTrips,
}
