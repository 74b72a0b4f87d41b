namespace Samplan.Engine.Flows.Regions;

/// <summary>Regions of flows that are not all known, see <see cref="UncertainFlows"/>.</summary>
/// <param name="Division">Of the middle of each flow.</param>
/// <param name="Low">Of the lowest.</param>
/// <param name="High">Of the highest.</param>
/// <param name="UncertainUnits">Units whose region hangs on what is hidden, by number.</param>
public sealed record UncertainDivision(RegionalDivision Division, RegionalDivision Low, RegionalDivision High, IReadOnlyList<int> UncertainUnits);
