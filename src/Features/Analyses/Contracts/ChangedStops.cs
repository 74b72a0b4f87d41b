using Samplan.Engine.Routing;

namespace Samplan.Analyses.Contracts;

/// <summary>The stops of a day with changed timetables, and those of the day before the changes. Stops lie where they lay; there are only more of them.</summary>
/// <param name="Now">By stop before, its number now.</param>
/// <param name="New">Stops that there were none of.</param>
public sealed record ChangedStops(IReadOnlyList<int> Now, IReadOnlyList<(int Stop, GeoPoint At)> New);
