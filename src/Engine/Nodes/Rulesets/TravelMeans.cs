namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>How one travels, in a rule.</summary>
public enum TravelMeans
{
    Car,
    Bike,
    Walk,

    /// <summary>Public transport with walks to and from it; the whole way on foot where that is faster.</summary>
    Transit,
}
