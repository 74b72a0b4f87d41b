namespace Samplan.Engine.Networks;

/// <summary>The nodes that streets pass: ids ascending, where they lie, and how many streets meet there.</summary>
internal sealed class NodeTable
{
    public const int Unplaced = int.MaxValue;
    private readonly long[] _ids;
    private readonly int[] _longitudes;
    private readonly int[] _latitudes;
    private readonly byte[] _uses;

    public NodeTable(IReadOnlyList<StreetWay> ways)
    {
        var all = new long[ways.Sum(static way => way.Nodes.Length)];
        var filled = 0;
        foreach (var way in ways)
        {
            way.Nodes.CopyTo(all.AsSpan(filled));
            filled += way.Nodes.Length;
        }
        Array.Sort(all);
        var count = 0;
        for (var i = 0; i < all.Length; i++)
            count += i == 0 || all[i] != all[i - 1] ? 1 : 0;
        _ids = new long[count];
        _uses = new byte[count];
        var last = -1;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
                _ids[++last] = all[i];
            _uses[last] = (byte)Math.Min(2, _uses[last] + 1);
        }
        _longitudes = new int[count];
        _latitudes = new int[count];
        _longitudes.AsSpan().Fill(Unplaced);
        // The ends of a way are where streets end, whether another meets there or not.
        foreach (var way in ways)
        {
            _uses[Find(way.Nodes[0])] = 2;
            _uses[Find(way.Nodes[^1])] = 2;
        }
    }

    public int Count => _ids.Length;

    public Dictionary<int, NodeObstacle> Obstacles { get; } = [];

    /// <summary>Barriers stop nobody any longer.</summary>
    public void OpenBarriers()
    {
        foreach (var node in Obstacles.Keys.ToList())
            Obstacles[node] = Obstacles[node] with { Passing = NodeObstacle.Everyone };
    }

    public int Find(long id) => Array.BinarySearch(_ids, id);

    public bool IsPlaced(int node) => _longitudes[node] != Unplaced;

    public int Longitude(int node) => _longitudes[node];

    public int Latitude(int node) => _latitudes[node];

    /// <summary>A street ends here: two ways meet, one crosses itself or ends, or somebody is stopped.</summary>
    public bool IsVertex(int node) => _uses[node] > 1;

    public void MakeVertex(int node) => _uses[node] = 2;

    /// <summary>Keeps what is needed of some nodes. Blocks of nodes that do not overlap may be placed side by side.</summary>
    public void Place(IReadOnlyList<long> ids, IReadOnlyList<int> longitudes, IReadOnlyList<int> latitudes)
    {
        var next = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            // Ids mostly rise, so that a node between two needed ones is passed over without a search.
            if (next > 0 && next < _ids.Length && ids[i] > _ids[next - 1] && ids[i] < _ids[next])
                continue;
            if (next >= _ids.Length || _ids[next] != ids[i])
                next = Find(ids[i]);
            if (next < 0)
            {
                next = ~next;
                continue;
            }
            (_longitudes[next], _latitudes[next]) = (longitudes[i], latitudes[i]);
            next++;
        }
    }
}
