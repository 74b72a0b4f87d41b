using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Routing;

/// <summary>
/// A random street map with turn restrictions, and the slow and simple way through it: Dijkstra over the last two streets driven, asking the restrictions as they were drawn.
/// </summary>
internal sealed class RandomStreets
{
    private readonly List<(long Id, int From, int To, bool IsOneWay)> _ways = [];
    private readonly List<TurnRelation> _turns = [];
    private readonly (int Longitude, int Latitude)[] _nodes;

    public RandomStreets(Random random)
    {
        _nodes = [.. Enumerable.Range(0, random.Next(3, 30)).Select(_ => (160_000_000 + random.Next(200_000), 590_000_000 + random.Next(100_000)))];
        for (var i = 0; i < 2 * _nodes.Length; i++)
        {
            var (from, to) = (random.Next(_nodes.Length), random.Next(_nodes.Length));
            if (from != to)
                _ways.Add((_ways.Count + 1, from, to, random.Next(4) == 0));
        }
        for (var i = 0; i < _ways.Count / 2; i++)
            AddTurn(random);
        Network = Build();
    }

    public RoadNetwork Network { get; }

    /// <summary>Deciseconds from a place on a street to a place on another by car, turn restrictions kept; null where there is no way.</summary>
    public uint? Drive(Engine.Routing.StreetLink from, Engine.Routing.StreetLink to)
    {
        uint? best = null;
        var reached = new Dictionary<(int Last, int Before), uint>();
        var queue = new PriorityQueue<(int Last, int Before), uint>();
        foreach (var drive in DrivesOf(from.Street))
        {
            if (from.Street == to.Street && (drive & 1) == 0 == to.AlongMillimetres > from.AlongMillimetres)
                best = Least(best, Between(drive, from.AlongMillimetres, to.AlongMillimetres));
            queue.Enqueue((drive, -1), Rest(drive, from.AlongMillimetres));
        }
        if (from.Street == to.Street && from.AlongMillimetres == to.AlongMillimetres)
            best = 0;
        while (queue.TryDequeue(out var state, out var time))
        {
            if (reached.TryGetValue(state, out var known) && known <= time)
                continue;
            reached[state] = time;
            foreach (var next in Enumerable.Range(0, 2 * Network.StreetCount))
            {
                if (Tail(next) != Tail(state.Last ^ 1) || !DrivesOf(next >> 1).Contains(next) || IsForbidden(state.Before, state.Last, next))
                    continue;
                if (next >> 1 == to.Street)
                    best = Least(best, time + Whole(next) - Rest(next, to.AlongMillimetres));
                queue.Enqueue((next, state.Last), time + Whole(next));
            }
        }
        return best;
    }

    private bool IsForbidden(int before, int last, int next)
    {
        var (wayBefore, wayLast, wayNext) = (before < 0 ? 0 : WayOf(before), WayOf(last), WayOf(next));
        var at = (long)Tail(next);
        var no = _turns.Any(turn => !turn.IsOnly && Begins(turn) && turn.To[0] == wayNext);
        var only = _turns.Where(turn => turn.IsOnly && Begins(turn)).ToList();
        return no
            || (only.Count > 0 && only.TrueForAll(turn => turn.To[0] != wayNext))
            || only.GroupBy(turn => turn.ViaNode is null).Any(group => group.All(turn => turn.To[0] != wayNext));

        bool Begins(TurnRelation turn) =>
            turn.ViaNode is { } node ? turn.From[0] == wayLast && node == NodeOf(at) : turn.ViaWays[0] == wayLast && turn.From[0] == wayBefore;
    }

    private void AddTurn(Random random)
    {
        var path = new List<int> { random.Next(2 * _ways.Count) };
        var length = random.Next(2, 4);
        while (path.Count < length)
        {
            var at = HeadNode(path[^1]);
            var next = Enumerable.Range(0, 2 * _ways.Count).Where(drive => HeadNode(drive ^ 1) == at && IsDrawnOpen(drive)).ToList();
            if (next.Count == 0)
                return;
            path.Add(next[random.Next(next.Count)]);
        }
        // Turning round within the via way, or from and to a way beside another between the same nodes, is not what a map would say.
        var ways = path.ConvertAll(drive => _ways[drive >> 1].Id);
        if (!path.TrueForAll(IsDrawnOpen) || ways.Distinct().Count() < ways.Count)
            return;
        var isNode = path.Count == 2;
        _turns.Add(new TurnRelation(_turns.Count, random.Next(3) == 0, [ways[0]], isNode ? HeadNode(path[0]) : null, isNode ? [] : [ways[1]], [ways[^1]]));
        // A way over another that could be taken from both of its ends means nothing certain.
        if (!isNode && AreTwins(path[0], path[1]))
            _turns.RemoveAt(_turns.Count - 1);
        else if (AreTwins(path[^2], path[^1]))
            _turns.RemoveAt(_turns.Count - 1);
    }

    private bool AreTwins(int a, int b) =>
        new[] { _ways[a >> 1].From, _ways[a >> 1].To }.Order().SequenceEqual(new[] { _ways[b >> 1].From, _ways[b >> 1].To }.Order());

    private bool IsDrawnOpen(int drive) => (drive & 1) == 0 || !_ways[drive >> 1].IsOneWay;

    private int HeadNode(int drive) => (drive & 1) == 0 ? _ways[drive >> 1].To : _ways[drive >> 1].From;

    private RoadNetwork Build()
    {
        var draft = new RoadDraft();
        var profile = RoutingProfile.Swedish;
        var reader = new StreetReader(profile);
        foreach (var (id, from, to, isOneWay) in _ways)
            draft.Add(reader.ReadWay(id, [from, to], TagsOf(id, isOneWay))!);
        foreach (var turn in _turns)
            draft.Add(turn);
        draft.CloseWays();
        draft.Place(
            [.. Enumerable.Range(0, _nodes.Length).Select(node => (long)node)],
            [.. _nodes.Select(node => node.Longitude)],
            [.. _nodes.Select(node => node.Latitude)]
        );
        return RoadNetworkBuilder.Build(draft, profile).Network;
    }

    // Two ways of three are faster one way than the other.
    private static KeyValuePair<string, string>[] TagsOf(long id, bool isOneWay) =>
        [
            new("highway", "residential"),
            new("oneway", isOneWay ? "yes" : "no"),
            new("maxspeed:forward", $"{30 + 20 * (id % 3)}"),
            new("maxspeed:backward", $"{50 + 10 * (id % 2)}"),
        ];

    private IEnumerable<int> DrivesOf(int street)
    {
        if (Network.UseOf(street).HasFlag(StreetUse.CarForward))
            yield return 2 * street;
        if (Network.UseOf(street).HasFlag(StreetUse.CarBackward))
            yield return 2 * street + 1;
    }

    private long WayOf(int drive) => Network.StreetWays.Span[drive >> 1];

    private int Tail(int drive) => (int)((drive & 1) == 0 ? Network.StreetFrom : Network.StreetTo).Span[drive >> 1];

    private long NodeOf(long vertex) => Array.IndexOf(_nodes, (Network.VertexLongitudes.Span[(int)vertex], Network.VertexLatitudes.Span[(int)vertex]));

    private uint Whole(int drive) => Network.CarTimes.Span[drive];

    private uint Before(int drive, uint along) => (uint)Math.Floor((double)Whole(drive) * along / Network.StreetMillimetres.Span[drive >> 1] + 0.5);

    private uint Rest(int drive, uint along) => (drive & 1) == 0 ? Whole(drive) - Before(drive, along) : Before(drive, along);

    private uint Between(int drive, uint from, uint to) => (uint)Math.Abs((long)Before(drive, to) - Before(drive, from));

    private static uint Least(uint? best, uint time) => best is { } known ? Math.Min(known, time) : time;
}
