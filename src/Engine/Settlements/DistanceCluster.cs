namespace Samplan.Engine.Settlements;

/// <summary>Points that are joined by steps of at most the distance of the rule.</summary>
/// <param name="Members">Numbers of its points, rising.</param>
/// <param name="KnownPersons">Persons at the points where they are known.</param>
/// <param name="MissingCount">Points whose persons are not known.</param>
/// <param name="IsLargeEnough">Whether it has the people it needs; null when that hangs on what is not known.</param>
public sealed record DistanceCluster(IReadOnlyList<int> Members, double KnownPersons, int MissingCount, bool? IsLargeEnough);
