using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks;

/// <summary>A network and the hierarchy over what cars may do on it.</summary>
public sealed record StoredNetwork(RoadNetwork Network, Hierarchy Hierarchy);
