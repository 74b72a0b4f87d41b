namespace Samplan.Engine.Networks;

/// <summary>
/// Finds the streets that mapped turn restrictions mean and says what is forbidden as sequences of drives: over a node two, over ways more. A turn that is
/// the only one allowed forbids every other one at its end. A restriction whose members do not meet, or meet in several ways, is left out and counted.
/// </summary>
internal sealed class TurnResolver
{
    private readonly IReadOnlyList<StreetWay> _ways;
    private readonly NodeTable _nodes;
    private readonly StreetList _streets;
    private readonly Dictionary<long, int> _wayNumbers = [];
    private readonly Dictionary<int, List<int>> _leaving = [];
    private readonly List<TurnSequence> _forbidden = [];
    private readonly Dictionary<string, (int[] Path, HashSet<int> Allowed)> _only = new(StringComparer.Ordinal);

    public TurnResolver(IReadOnlyList<StreetWay> ways, NodeTable nodes, StreetList streets)
    {
        (_ways, _nodes, _streets) = (ways, nodes, streets);
        for (var way = 0; way < ways.Count; way++)
            _wayNumbers[ways[way].Id] = way;
    }

    public int Applied { get; private set; }

    public int Ignored { get; private set; }

    public IReadOnlyList<TurnSequence> Resolve(IReadOnlyList<TurnRelation> turns)
    {
        FindLeaving(turns);
        foreach (var turn in turns)
        {
            if (Apply(turn))
                Applied++;
            else
                Ignored++;
        }
        foreach (var (path, allowed) in _only.Values)
        {
            foreach (var drive in LeavingFrom(HeadOf(path[^1])))
            {
                if (!allowed.Contains(drive))
                    _forbidden.Add(new TurnSequence([.. path, drive]));
            }
        }
        return _forbidden;
    }

    private bool Apply(TurnRelation turn)
    {
        var isAny = false;
        foreach (var from in turn.From)
        {
            foreach (var to in turn.To)
                isAny |= Apply(turn, from, to);
        }
        return isAny;
    }

    private bool Apply(TurnRelation turn, long from, long to)
    {
        if (!_wayNumbers.TryGetValue(from, out var fromWay) || !_wayNumbers.TryGetValue(to, out var toWay))
            return false;
        return (turn.ViaNode is { } node ? OverNode(node, fromWay) : OverWays(turn.ViaWays, fromWay)) is { } path && Forbid(path, toWay, turn.IsOnly);
    }

    private bool Forbid(int[] path, int toWay, bool isOnly)
    {
        var ends = DrivesOf(toWay).Where(drive => TailOf(drive) == HeadOf(path[^1])).ToList();
        if (ends.Count > 1)
            ends.RemoveAll(end => end == (path[^1] ^ 1));
        if (ends.Count != 1)
            return false;
        if (!isOnly)
        {
            _forbidden.Add(new TurnSequence([.. path, ends[0]]));
            return true;
        }
        var key = string.Join(' ', path);
        if (!_only.TryGetValue(key, out var only))
            _only.Add(key, only = (path, []));
        only.Allowed.Add(ends[0]);
        return true;
    }

    private int[]? OverNode(long node, int fromWay)
    {
        if (FindVertex(node) is not { } vertex)
            return null;
        var starts = DrivesOf(fromWay).Where(drive => HeadOf(drive) == vertex).Take(2).ToList();
        return starts.Count == 1 ? [starts[0]] : null;
    }

    // Each way over which one turns is driven from end to end.
    private int[]? OverWays(IReadOnlyList<long> viaWays, int fromWay)
    {
        var found = new List<int[]>();
        foreach (var start in DrivesOf(fromWay))
        {
            var path = new List<int> { start };
            if (viaWays.All(id => _wayNumbers.TryGetValue(id, out var way) && Follow(path, way)))
                found.Add([.. path]);
        }
        return found.Count == 1 ? found[0] : null;
    }

    private bool Follow(List<int> path, int way)
    {
        var (first, last) = (_streets.FirstPiece[way], _streets.FirstPiece[way + 1] - 1);
        if (last < first)
            return false;
        var at = HeadOf(path[^1]);
        var use = _ways[way].Use;
        if (_streets.Pieces[first].From == at && use.HasFlag(StreetUse.CarForward))
        {
            for (var piece = first; piece <= last; piece++)
                path.Add(piece * 2);
            return true;
        }
        if (_streets.Pieces[last].To != at || !use.HasFlag(StreetUse.CarBackward))
            return false;
        for (var piece = last; piece >= first; piece--)
            path.Add(piece * 2 + 1);
        return true;
    }

    private IEnumerable<int> DrivesOf(int way)
    {
        for (var piece = _streets.FirstPiece[way]; piece < _streets.FirstPiece[way + 1]; piece++)
        {
            if (_ways[way].Use.HasFlag(StreetUse.CarForward))
                yield return piece * 2;
            if (_ways[way].Use.HasFlag(StreetUse.CarBackward))
                yield return piece * 2 + 1;
        }
    }

    private int HeadOf(int drive) => (drive & 1) == 0 ? _streets.Pieces[drive >> 1].To : _streets.Pieces[drive >> 1].From;

    private int TailOf(int drive) => HeadOf(drive ^ 1);

    private int? FindVertex(long node)
    {
        var index = _nodes.Find(node);
        return index >= 0 && _streets.NodeVertices[index] is >= 0 and var vertex ? vertex : null;
    }

    private List<int> LeavingFrom(int vertex) => _leaving.TryGetValue(vertex, out var drives) ? drives : [];

    // Only turns that are the only ones need to know the others.
    private void FindLeaving(IReadOnlyList<TurnRelation> turns)
    {
        if (!turns.Any(static turn => turn.IsOnly))
            return;
        for (var piece = 0; piece < _streets.Pieces.Count; piece++)
        {
            var use = _streets.Gates.TryGetValue(piece, out var passing) ? passing : _ways[_streets.Pieces[piece].Way].Use;
            if (use.HasFlag(StreetUse.CarForward))
                Leave(_streets.Pieces[piece].From, piece * 2);
            if (use.HasFlag(StreetUse.CarBackward))
                Leave(_streets.Pieces[piece].To, piece * 2 + 1);
        }
    }

    private void Leave(int vertex, int drive)
    {
        if (!_leaving.TryGetValue(vertex, out var drives))
            _leaving.Add(vertex, drives = []);
        drives.Add(drive);
    }
}
