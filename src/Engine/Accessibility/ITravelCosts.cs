namespace Samplan.Engine.Accessibility;

/// <summary>
/// What it costs to come from each origin to each destination, handed over as it is found and never kept as a whole: measures reduce it on the way. Streaming twice gives the
/// same costs.
/// </summary>
public interface ITravelCosts
{
    /// <summary>All origins, those without a street included.</summary>
    int OriginCount { get; }

    /// <summary>All destinations, those without a street included.</summary>
    int DestinationCount { get; }

    /// <summary>False when no street was near enough: nothing is known of the origin, which is not the same as that it reaches nothing.</summary>
    bool IsOriginLinked(int origin);

    /// <summary>False when no street was near enough: nobody comes there, which says nothing of how far it is.</summary>
    bool IsDestinationLinked(int destination);

    /// <summary>Hands over every cost once. Of origins that are not linked there may be parts without any way, or none.</summary>
    void Stream(CostPart take, IProgress<double>? progress = null, CancellationToken cancellation = default);
}
