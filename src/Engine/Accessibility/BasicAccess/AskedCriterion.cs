namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>A criterion with what it is asked about.</summary>
/// <param name="Criterion">Its levels.</param>
/// <param name="IsFromDestination">Whether the day begins at the destination, whose people come to the place and go home; else it begins at the place.</param>
/// <param name="Destinations">Ids of which any will do; empty for all.</param>
/// <param name="Otherwise">What the level is called that demands nothing.</param>
public sealed record AskedCriterion(BasicCriterion Criterion, bool IsFromDestination, IReadOnlyList<string> Destinations, string Otherwise);
