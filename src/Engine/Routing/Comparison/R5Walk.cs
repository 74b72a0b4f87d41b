namespace Samplan.Engine.Routing.Comparison;

/// <summary>
/// Dijkstra on foot, by seconds rounded up at every edge or by millimetres, as R5 has it for access and for its tables of stops. One a thread; a run overwrites
/// the one before.
/// </summary>
internal sealed class R5Walk(R5Streets streets, double metresPerSecond)
{
    private const double OffStreetMillimetresPerSecond = 1_300;
    private readonly double _millimetresPerSecond = metresPerSecond * 1_000;
    private readonly int[] _cost = [.. Enumerable.Repeat(int.MaxValue, streets.VertexCount)];
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, int> _queue = new();

    /// <summary>Cost of a vertex, <see cref="int.MaxValue"/> where it was not reached.</summary>
    public int CostAt(int vertex) => _cost[vertex];

    public IReadOnlyList<int> Touched => _touched;

    /// <summary>Seconds from a tied point to every vertex, up to the limit.</summary>
    public void FromPoint(R5Link link, int limitSeconds)
    {
        Clear();
        var offStreet = (int)(link.ToEdgeMillimetres / OffStreetMillimetresPerSecond);
        var edge = streets.EdgeAt(link.Edge);
        Reach(edge.From, offStreet + (int)(link.ToFromMillimetres / 1000 / metresPerSecond));
        Reach(edge.To, offStreet + (int)(link.ToToMillimetres / 1000 / metresPerSecond));
        Spread(limitSeconds, millimetres => (int)Math.Ceiling(millimetres / _millimetresPerSecond));
    }

    /// <summary>Millimetres from a stop's vertex to every vertex, up to the limit.</summary>
    public void FromStop(int vertex, int limitMillimetres)
    {
        Clear();
        Reach(vertex, 0);
        Spread(limitMillimetres, static millimetres => millimetres);
    }

    /// <summary>Seconds on foot from the point of the last run to another, −1 beyond the limit. On one edge R5 leaves the first piece off the street out.</summary>
    public int DirectSeconds(R5Link from, R5Link to)
    {
        if (from.Edge == to.Edge)
            return Seconds(Math.Abs(from.ToFromMillimetres - to.ToFromMillimetres)) + Seconds(to.ToEdgeMillimetres);
        var edge = streets.EdgeAt(to.Edge);
        var best = Math.Min(After(edge.From, Seconds(to.ToFromMillimetres)), After(edge.To, Seconds(to.ToToMillimetres)));
        return best == int.MaxValue ? -1 : best + (int)(to.ToEdgeMillimetres / OffStreetMillimetresPerSecond);
    }

    /// <summary>Millimetres from the stop of the last run to a point, −1 beyond the limit.</summary>
    public int EgressMillimetres(R5Link to)
    {
        var edge = streets.EdgeAt(to.Edge);
        var best = Math.Min(After(edge.From, to.ToFromMillimetres), After(edge.To, to.ToToMillimetres));
        return best == int.MaxValue ? -1 : best + to.ToEdgeMillimetres;
    }

    public int Seconds(int millimetres) => (int)(millimetres / _millimetresPerSecond);

    private int After(int vertex, int more) => _cost[vertex] == int.MaxValue ? int.MaxValue : _cost[vertex] + more;

    private void Spread(int limit, Func<int, int> costOf)
    {
        while (_queue.TryDequeue(out var vertex, out var cost))
        {
            if (cost > _cost[vertex])
                continue;
            foreach (var number in streets.EdgesAt(vertex))
            {
                var edge = streets.EdgeAt(number);
                if (edge.IsOpenFrom(vertex) && cost + costOf(edge.Millimetres) is var sum && sum <= limit)
                    Reach(edge.OtherEnd(vertex), sum);
            }
        }
    }

    private void Reach(int vertex, int cost)
    {
        if (cost >= _cost[vertex])
            return;
        if (_cost[vertex] == int.MaxValue)
            _touched.Add(vertex);
        _cost[vertex] = cost;
        _queue.Enqueue(vertex, cost);
    }

    private void Clear()
    {
        foreach (var vertex in _touched)
            _cost[vertex] = int.MaxValue;
        _touched.Clear();
        _queue.Clear();
    }
}
