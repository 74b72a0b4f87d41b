namespace Samplan.Engine.Networks;

/// <summary>A network that was built, and what came of its input.</summary>
public sealed record RoadNetworkBuilding(RoadNetwork Network, NetworkReport Report);
