namespace Samplan.Engine.Flows;

/// <summary>How many of a flow table's nodes are places of the region and how many are ends outside it.</summary>
public readonly record struct FlowNodes(int PlaceCount, int OutsideCount);
