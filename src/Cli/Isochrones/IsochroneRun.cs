using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Isochrones;

/// <summary>Draws the areas of many origins on all processors and hands them over in the order of the file, so that memory does not grow with their number.</summary>
internal sealed class IsochroneRun(StoredNetwork network, TravelRules rules, IsochroneRules drawing, IReadOnlyList<double> minutes)
{
    private const int OriginsAtOnce = 64;
    private readonly TravelGraph _graph = new(network.Network, rules);
    private readonly uint[] _limits = [.. minutes.Select(MinuteList.Deciseconds)];

    /// <summary>By public transport; null on the streets alone.</summary>
    public TransitTimes? Transit { get; init; }

    /// <returns>An origin each, with null where no street is near it.</returns>
    public IEnumerable<ReachedArea?> Draw(IReadOnlyList<GeoPoint> origins, CancellationToken cancellation)
    {
        var linker = new StreetLinker(_graph);
        var transit = Transit is null ? null : new TransitReach(Transit, _graph);
        for (var first = 0; first < origins.Count; first += OriginsAtOnce)
        {
            IReadOnlyList<GeoPoint> some = [.. origins.Skip(first).Take(OriginsAtOnce)];
            var costs = transit?.From(some, cancellation);
            var drawn = Enumerable
                .Range(0, some.Count)
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellation)
                .Select(i => Area(linker, some[i], (costs is not null, costs?[i]), cancellation));
            foreach (var area in drawn)
                yield return area;
        }
    }

    // The query itself looks for a cancellation only now and then.
    private ReachedArea? Area(StreetLinker linker, GeoPoint origin, (bool IsTransit, uint[]? Costs) reached, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (reached.IsTransit ? reached.Costs is null : linker.Find(origin) is null)
            return null;
        var parts = reached.Costs is { } costs ? StreetReach.FromVertices(_graph, costs, _limits[^1]) : StreetReach.From(_graph, origin, _limits[^1]);
        cancellation.ThrowIfCancellationRequested();
        return new ReachedArea(parts, IsochroneDrawing.Draw(network.Network, parts, _limits, drawing));
    }
}
