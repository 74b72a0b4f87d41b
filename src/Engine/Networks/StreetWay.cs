namespace Samplan.Engine.Networks;

/// <summary>What the tags of a way say of it, before it is cut into streets.</summary>
/// <param name="Id">OpenStreetMap's id.</param>
/// <param name="Nodes">Ids of its nodes in order.</param>
/// <param name="Use">Who may use it, in the direction of its nodes.</param>
/// <param name="Limits">The tagged limits for cars.</param>
/// <param name="IsUrban">Whether a tag says that it lies in a built-up place; null when none does.</param>
/// <param name="CrossingSeconds">The tagged time of a whole ferry crossing, 0 when none is.</param>
/// <param name="HasBikeLane">A lane or track for bicycles along a street for cars.</param>
public sealed record StreetWay(long Id, long[] Nodes, RoadClass Class, StreetUse Use, SpeedLimits Limits, bool? IsUrban, int CrossingSeconds, bool HasBikeLane)
{
    /// <summary>What it is covered with.</summary>
    public RoadSurface Surface { get; init; }
}
