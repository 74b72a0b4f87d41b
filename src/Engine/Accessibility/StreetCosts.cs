using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Accessibility;

/// <summary>Costs on the streets: by car, bicycle or on foot, in time or length as the rules say.</summary>
public sealed class StreetCosts : ISummedCosts
{
    private readonly StoredNetwork _network;
    private readonly LinkedTargets _targets;
    private readonly TravelTable _table;
    private readonly IReadOnlyList<GeoPoint> _origins;
    private readonly StreetLink?[] _links;

    /// <param name="network">The streets, with a hierarchy where times by car are asked for.</param>
    /// <param name="rules">Mode, measure (time or length) and limit, beyond which there is no way.</param>
    /// <param name="origins">By number.</param>
    /// <param name="destinations">By number.</param>
    public StreetCosts(StoredNetwork network, TravelRules rules, IReadOnlyList<GeoPoint> origins, IReadOnlyList<GeoPoint> destinations)
    {
        (_network, _targets) = (network, new LinkedTargets(new TravelGraph(network.Network, rules), destinations));
        _table = new TravelTable(network, _targets);
        (_origins, _links) = (origins, _table.Link(origins));
    }

    /// <inheritdoc/>
    public int OriginCount => _origins.Count;

    /// <inheritdoc/>
    public int DestinationCount => _table.DestinationCount;

    /// <inheritdoc/>
    public bool IsOriginLinked(int origin) => _links[origin] is not null;

    /// <inheritdoc/>
    public bool IsDestinationLinked(int destination) => _table.IsLinked(destination);

    /// <inheritdoc/>
    /// <remarks>Each origin in one part, from several threads.</remarks>
    public void Stream(CostPart take, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var done = 0;
        _table.Stream(
            (_origins, _links),
            (origin, costs, _) =>
            {
                take(origin, 0, costs);
                progress?.Report((double)Interlocked.Increment(ref done) / OriginCount);
            },
            cancellation
        );
    }

    /// <inheritdoc/>
    /// <remarks>By car in the lanes of the sweep, else as the search meets destinations; the sums are the same whatever the number of threads.</remarks>
    public void SumWithin(uint[] amounts, uint[] limits, Action<int, ReadOnlySpan<ulong>> take, CancellationToken cancellation) =>
        new ReachSums(_network, _targets, amounts).Sum((_origins, _links), limits, take, cancellation);
}
