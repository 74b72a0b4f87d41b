namespace Samplan.Reference.Tests.Transit;

/// <summary>Shortest walks on <see cref="R5Streets"/> at 1 m/s, by seconds rounded up at every edge or by millimetres, as R5 has it for access and for tables.</summary>
internal sealed class R5Walk(R5Streets streets)
{
    private const double OffStreetMillimetresPerSecond = 1300;
    private readonly int[] _cost = [.. Enumerable.Repeat(int.MaxValue, streets.VertexCount)];
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, int> _queue = new();

    public int CostAt(int vertex) => _cost[vertex];

    public IReadOnlyList<int> Touched => _touched;

    /// <summary>Seconds from a linked point to every vertex, less than the limit.</summary>
    public void FromPoint(R5Streets.Link link, int limitSeconds)
    {
        Clear();
        var offStreet = (int)(link.ToEdgeMillimetres / OffStreetMillimetresPerSecond);
        var edge = streets.EdgeAt(link.Edge);
        Reach(edge.From, offStreet + (link.ToFromMillimetres / 1000));
        Reach(edge.To, offStreet + (link.ToToMillimetres / 1000));
        Spread(limitSeconds, static millimetres => (millimetres + 999) / 1000);
    }

    /// <summary>Millimetres from a stop's vertex to every vertex, up to the limit.</summary>
    public void FromStop(int vertex, int limitMillimetres)
    {
        Clear();
        Reach(vertex, 0);
        Spread(limitMillimetres, static millimetres => millimetres);
    }

    /// <summary>Seconds on foot from the point of the last search to another, −1 beyond the limit.</summary>
    public int DirectSeconds(R5Streets.Link from, R5Streets.Link to)
    {
        if (from.Edge == to.Edge)
            return (Math.Abs(from.ToFromMillimetres - to.ToFromMillimetres) / 1000) + (to.ToEdgeMillimetres / 1000);
        var edge = streets.EdgeAt(to.Edge);
        var best = Math.Min(After(edge.From, to.ToFromMillimetres / 1000), After(edge.To, to.ToToMillimetres / 1000));
        return best == int.MaxValue ? -1 : best + (int)(to.ToEdgeMillimetres / OffStreetMillimetresPerSecond);
    }

    /// <summary>Millimetres from the stop of the last search to a point, −1 beyond the limit.</summary>
    public int EgressMillimetres(R5Streets.Link to)
    {
        var edge = streets.EdgeAt(to.Edge);
        var best = Math.Min(After(edge.From, to.ToFromMillimetres), After(edge.To, to.ToToMillimetres));
        return best == int.MaxValue ? -1 : best + to.ToEdgeMillimetres;
    }

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
                var next = edge.From == vertex ? edge.To : edge.From;
                var sum = cost + costOf(edge.Millimetres);
                if (sum <= limit)
                    Reach(next, sum);
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
