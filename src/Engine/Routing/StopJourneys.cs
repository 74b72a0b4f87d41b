using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Routing;

/// <summary>
/// The ways on the streets that public transport needs: from points to stops, from stops to points, and between stops. Whole seconds, to the nearest.
/// </summary>
public sealed class StopJourneys
{
    private const int RowsATime = 256;
    private readonly StoredNetwork _network;
    private readonly int[] _numbers;
    private readonly GeoPoint[] _stops;

    /// <param name="network">The streets.</param>
    /// <param name="stops">Where each stop lies; null for one that has no place.</param>
    public StopJourneys(StoredNetwork network, IReadOnlyList<GeoPoint?> stops)
    {
        _network = network;
        _numbers = [.. Enumerable.Range(0, stops.Count).Where(stop => stops[stop] is not null)];
        _stops = Array.ConvertAll(_numbers, stop => stops[stop]!.Value);
    }

    /// <summary>Numbers of the stops that have a place but no street near enough, rising.</summary>
    public IReadOnlyList<int> ListUnlinked(TravelRules rules)
    {
        var links = new StreetLinker(new TravelGraph(_network.Network, rules)).List(_stops);
        return [.. Enumerable.Range(0, _stops.Length).Where(i => links[i] is null).Select(i => _numbers[i])];
    }

    /// <summary>Stops that no street is near enough to.</summary>
    public int CountUnlinked(TravelRules rules) => ListUnlinked(rules).Count;

    /// <summary>From each point to the stops within the limit of the rules; rows by point.</summary>
    public StopWalks FromPoints(IReadOnlyList<GeoPoint> points, TravelRules rules, CancellationToken cancellation = default) =>
        StopWalks.From(points.Count, [.. Ways(points, _stops, rules, cancellation).Select(way => (way.From, _numbers[way.To], way.Seconds))]);

    /// <summary>From the stops to each point within the limit of the rules; rows by point.</summary>
    public StopWalks ToPoints(IReadOnlyList<GeoPoint> points, TravelRules rules, CancellationToken cancellation = default) =>
        StopWalks.From(points.Count, [.. Ways(_stops, points, rules, cancellation).Select(way => (way.To, _numbers[way.From], way.Seconds))]);

    /// <summary>Between different stops within the limit of the rules.</summary>
    public IReadOnlyList<(int From, int To, int Seconds)> Between(TravelRules rules, CancellationToken cancellation = default) =>
        [
            .. Ways(_stops, _stops, rules, cancellation)
                .Where(static way => way.From != way.To)
                .Select(way => (_numbers[way.From], _numbers[way.To], way.Seconds)),
        ];

    private IEnumerable<(int From, int To, int Seconds)> Ways(
        IReadOnlyList<GeoPoint> from,
        IReadOnlyList<GeoPoint> to,
        TravelRules rules,
        CancellationToken cancellation
    )
    {
        var table = new TravelTable(_network, rules, to);
        var times = new uint[RowsATime * to.Count];
        for (var start = 0; start < from.Count; start += RowsATime)
        {
            var some = from.Skip(start).Take(RowsATime).ToList();
            table.Fill(some, times, null, cancellation);
            for (var cell = 0; cell < some.Count * to.Count; cell++)
            {
                if (times[cell] != RoadNetwork.Never)
                    yield return (start + cell / to.Count, cell % to.Count, (int)((times[cell] + 5) / 10));
            }
        }
    }
}
