namespace Samplan.Engine.Flows;

/// <summary>The strength of a link over all dimensions.</summary>
/// <param name="From">The node of lower number.</param>
/// <param name="To">The node of higher number.</param>
/// <param name="Strength">Weighted mean 0–1 of the dimensions that are known; null when none is.</param>
/// <param name="Parts">Strength 0–1 in each dimension, in the order they were declared; null where not known.</param>
public sealed record CombinedLink(int From, int To, double? Strength, IReadOnlyList<double?> Parts)
{
    /// <summary>Some dimension is not known for this link: the weights of the others were scaled up to 1, and it says so.</summary>
    public bool IsPartial => Parts.Any(part => part is null);
}
