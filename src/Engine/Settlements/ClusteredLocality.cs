namespace Samplan.Engine.Settlements;

/// <summary>A cluster of buildings or cells that is a locality, a small one, or may be one.</summary>
public sealed record ClusteredLocality(LocalityKind Kind, DistanceCluster Cluster);
