using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>Ways cut where they part, so that what many have in common is there once: every way is a row of pieces, each whole.</summary>
public sealed class SharedWays
{
    private readonly RoadNetwork _network;
    private readonly List<IReadOnlyList<GeoPoint>> _pieces = [];

    // By the drive that a piece begins with; the number is signed by the direction, from 1.
    private readonly Dictionary<int, int> _whole = [];
    private readonly Dictionary<(StreetLink Link, int Drive), int> _ends = [];
    private readonly HashSet<int> _cuts = [];

    private SharedWays(RoadNetwork network, IReadOnlyList<LinkedWay?> ways)
    {
        _network = network;
        FindCuts(ways);
        Ways = [.. ways.Select(way => way is null ? null : Cut(way))];
    }

    /// <summary>The line of each piece, bends included.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPoint>> Pieces => _pieces;

    /// <summary>By way: the pieces in order, numbered from 1, negative where they are gone along backward; null where there is no way.</summary>
    public IReadOnlyList<int[]?> Ways { get; }

    public static SharedWays Of(RoadNetwork network, IReadOnlyList<LinkedWay?> ways) => new(network, ways);

    // Where other than two streets in use meet, and where whole streets begin and end.
    private void FindCuts(IReadOnlyList<LinkedWay?> ways)
    {
        var streets = new HashSet<int>();
        foreach (var way in ways.Where(static way => way is { Drives.Count: > 2 }))
        {
            streets.UnionWith(way!.Drives.Skip(1).SkipLast(1).Select(static drive => drive >> 1));
            _cuts.Add(StartOf(way.Drives[1]));
            _cuts.Add(EndOf(way.Drives[^2]));
            for (var i = 2; i < way.Drives.Count - 1; i++)
            {
                if (way.Drives[i] >> 1 == way.Drives[i - 1] >> 1)
                    _cuts.Add(StartOf(way.Drives[i]));
            }
        }
        var degrees = streets.SelectMany(street => new[] { StartOf(2 * street), EndOf(2 * street) }).CountBy(static vertex => vertex);
        _cuts.UnionWith(degrees.Where(static one => one.Value != 2).Select(static one => one.Key));
        _cuts.UnionWith(streets.Where(street => StartOf(2 * street) == EndOf(2 * street)).Select(street => StartOf(2 * street)));
    }

    private int[] Cut(LinkedWay way)
    {
        if (way.Drives.Count == 1)
            return [Add(StreetLines.Part(_network, way.Drives[0] >> 1, ShareOf(way.From), ShareOf(way.To)))];
        var pieces = new List<int> { EndPiece(way.From, way.Drives[0]) };
        for (var i = 1; i < way.Drives.Count - 1; )
        {
            var first = i;
            while (i < way.Drives.Count - 1 && (i == first || !_cuts.Contains(StartOf(way.Drives[i]))))
                i++;
            pieces.Add(WholePiece(way.Drives, first, i));
        }
        pieces.Add(-EndPiece(way.To, way.Drives[^1] ^ 1));
        return [.. pieces];
    }

    // From a place to the end of its street.
    private int EndPiece(StreetLink link, int drive)
    {
        if (!_ends.TryGetValue((link, drive), out var piece))
            _ends.Add((link, drive), piece = Add(StreetLines.Part(_network, link.Street, ShareOf(link), (drive & 1) == 0 ? 1 : 0)));
        return piece;
    }

    private int WholePiece(IReadOnlyList<int> drives, int first, int end)
    {
        if (_whole.TryGetValue(drives[first], out var known))
            return known;
        var streets = Enumerable.Range(first, end - first).Select(i => drives[i] >> 1).ToArray();
        var piece = Add(StreetLines.Along(_network, StartOf(drives[first]), streets));
        _whole.Add(drives[first], piece);
        // A loop out and back on one street begins with the same drive both ways round.
        _whole.TryAdd(drives[end - 1] ^ 1, -piece);
        return piece;
    }

    private int Add(IReadOnlyList<GeoPoint> line)
    {
        _pieces.Add(line);
        return _pieces.Count;
    }

    private double ShareOf(in StreetLink link) =>
        _network.StreetMillimetres.Span[link.Street] is > 0 and var length ? (double)link.AlongMillimetres / length : 0;

    private int StartOf(int drive) => (int)((drive & 1) == 0 ? _network.StreetFrom : _network.StreetTo).Span[drive >> 1];

    private int EndOf(int drive) => StartOf(drive ^ 1);
}
