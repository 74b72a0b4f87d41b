using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;

namespace Samplan.Engine.Tests.Networks;

/// <summary>
/// A small drawn street map: letters are nodes, four columns or two rows are 100 metres. Lines between them are for the reader; ways are given by letters.
/// </summary>
internal sealed class DrawnStreets
{
    private const int OriginLatitude = 590_000_000;
    private const int OriginLongitude = 160_000_000;
    private readonly Dictionary<char, (int Longitude, int Latitude)> _nodes = [];
    private readonly List<(long Id, string Nodes, KeyValuePair<string, string>[] Tags)> _ways = [];
    private readonly List<(string Turn, long From, string Via, long To, string Except)> _turns = [];
    private readonly Dictionary<char, KeyValuePair<string, string>[]> _obstacles = [];

    public DrawnStreets(string drawing)
    {
        var ground = new Ground(OriginLatitude);
        var lines = drawing.Split('\n');
        for (var row = 0; row < lines.Length; row++)
        {
            for (var column = 0; column < lines[row].Length; column++)
            {
                if (!char.IsLetter(lines[row][column]))
                    continue;
                var east = (int)Math.Round(column * 25 / ground.MetresPerLongitude);
                var south = (int)Math.Round(row * 50 / ground.MetresPerLatitude);
                _nodes.Add(lines[row][column], (OriginLongitude + east, OriginLatitude - south));
            }
        }
    }

    public RoutingProfile Profile { get; init; } = RoutingProfile.Swedish;

    public DrawnStreets Way(long id, string nodes, params string[] tags)
    {
        _ways.Add((id, nodes, Tags(tags)));
        return this;
    }

    /// <param name="via">A node's letter, or ids of ways with spaces between.</param>
    public DrawnStreets Turn(string turn, long from, string via, long to, string except = "")
    {
        _turns.Add((turn, from, via, to, except));
        return this;
    }

    public DrawnStreets Node(char node, params string[] tags)
    {
        _obstacles.Add(node, Tags(tags));
        return this;
    }

    public RoadNetwork Build() => BuildWithReport().Network;

    public RoadNetworkBuilding BuildWithReport()
    {
        var draft = new RoadDraft();
        var reader = new StreetReader(Profile);
        foreach (var (id, nodes, tags) in _ways)
        {
            if (reader.ReadWay(id, [.. nodes.Select(node => (long)node)], tags) is { } way)
                draft.Add(way);
            else if (reader.CutsAtAllWays)
                draft.Cross([.. nodes.Select(node => (long)node)]);
        }
        foreach (var (turn, from, via, to, except) in _turns)
            Add(draft, turn, from, via, to, except);
        draft.CloseWays();
        var all = _nodes.OrderBy(node => node.Key).ToList();
        draft.Place([.. all.Select(node => (long)node.Key)], [.. all.Select(node => node.Value.Longitude)], [.. all.Select(node => node.Value.Latitude)]);
        foreach (var (node, tags) in _obstacles)
        {
            if (reader.ReadNode(tags) is { } obstacle)
                draft.Add(node, obstacle);
        }
        return RoadNetworkBuilder.Build(draft, Profile);
    }

    /// <summary>The same map as a layer of lines has it: each way in pieces that end where ways meet, every point moved by at most some units of 10⁻⁷ degrees.</summary>
    public RoadNetwork BuildFromLines(double toleranceMetres = 0, int shake = 0)
    {
        var random = new Random(7);
        var meetings = _ways.SelectMany(way => way.Nodes.Distinct()).CountBy(static node => node).Where(static node => node.Value > 1).Select(node => node.Key);
        var (ends, lines) = (meetings.ToHashSet(), new List<RoadLine>());
        foreach (var (id, nodes, tags) in _ways)
        {
            var first = 0;
            for (var i = 1; i < nodes.Length; i++)
            {
                if (i < nodes.Length - 1 && !ends.Contains(nodes[i]))
                    continue;
                var piece = nodes[first..(i + 1)];
                var line = new RoadLine(
                    id,
                    [.. piece.Select(node => Shaken(_nodes[node].Longitude))],
                    [.. piece.Select(node => Shaken(_nodes[node].Latitude))],
                    ClassOf(tags)
                );
                lines.Add(Described(line, tags));
                first = i;
            }
        }
        return RoadNetworkBuilder.Build(RoadLines.ToDraft(lines, Profile, toleranceMetres), Profile).Network;

        int Shaken(int value) => value + random.Next(-shake, shake + 1);
    }

    public (int Longitude, int Latitude) Place(char node) => _nodes[node];

    /// <summary>The vertex at a node, the lowest where several stand there.</summary>
    public int Vertex(RoadNetwork network, char node) =>
        Enumerable
            .Range(0, network.VertexCount)
            .First(vertex => network.VertexLongitudes.Span[vertex] == _nodes[node].Longitude && network.VertexLatitudes.Span[vertex] == _nodes[node].Latitude);

    private static void Add(RoadDraft draft, string turn, long from, string via, long to, string except)
    {
        var members = new List<TurnMember> { new(false, from, "from"), new(false, to, "to") };
        if (char.IsLetter(via[0]))
            members.Add(new TurnMember(true, via[0], "via"));
        else
            members.AddRange(via.Split(' ').Select(way => new TurnMember(false, long.Parse(way, System.Globalization.CultureInfo.InvariantCulture), "via")));
        var relation = StreetReader.ReadTurn(1, members, [new("type", "restriction"), new("restriction", turn), new("except", except)], out var isIgnored);
        draft.IgnoredTurns += isIgnored ? 1 : 0;
        if (relation is not null)
            draft.Add(relation);
    }

    private static RoadClass ClassOf(KeyValuePair<string, string>[] tags) =>
        tags.First(static tag => tag.Key is "highway" or "route").Value is var value
        && Enum.TryParse<RoadClass>(value.Replace("_", "", StringComparison.Ordinal), true, out var found)
            ? found
            : throw new InvalidOperationException($"No class of road is called {value}.");

    private static RoadLine Described(RoadLine line, KeyValuePair<string, string>[] tags) =>
        tags.Aggregate(
            line,
            static (road, tag) =>
                tag switch
                {
                    { Key: "maxspeed" } => road with { LimitKilometresAnHour = double.Parse(tag.Value, System.Globalization.CultureInfo.InvariantCulture) },
                    { Key: "maxspeed:backward" } => road with
                    {
                        LimitAgainstKilometresAnHour = double.Parse(tag.Value, System.Globalization.CultureInfo.InvariantCulture),
                    },
                    { Key: "oneway" } => road with { Direction = tag.Value == "-1" ? DrivingDirection.Backward : DrivingDirection.Forward },
                    { Key: "surface", Value: "gravel" } => road with { IsUnpaved = true },
                    { Key: "duration" } => road with { CrossingSeconds = 60 * int.Parse(tag.Value, System.Globalization.CultureInfo.InvariantCulture) },
                    _ => road,
                }
        );

    private static KeyValuePair<string, string>[] Tags(string[] tags) =>
        [
            .. tags.Select(tag =>
            {
                var at = tag.LastIndexOf('=');
                return new KeyValuePair<string, string>(tag[..at], tag[(at + 1)..]);
            }),
        ];
}
