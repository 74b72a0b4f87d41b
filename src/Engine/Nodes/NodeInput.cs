namespace Samplan.Engine.Nodes;

/// <summary>All places of the region, and values that are the same for every place (national references).</summary>
public sealed record NodeInput(IReadOnlyList<PlaceFacts> Places, IReadOnlyDictionary<string, IndicatorValue> References)
{
    public NodeInput(IReadOnlyList<PlaceFacts> places)
        : this(places, new Dictionary<string, IndicatorValue>()) { }
}
