namespace Samplan.Engine.Nodes;

/// <summary>What is known of one place (or municipality): its values by indicator key. A key that is not there is a missing value.</summary>
public sealed record PlaceFacts(string Id, string Name, string? Code, IReadOnlyDictionary<string, IndicatorValue> Values);
