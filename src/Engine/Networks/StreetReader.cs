namespace Samplan.Engine.Networks;

/// <summary>
/// Reads elements of OpenStreetMap as streets, obstacles and turn restrictions. Pure and without state, so that any number of threads may use one.
/// </summary>
public sealed class StreetReader(RoutingProfile profile)
{
    /// <summary>Keys that make a way worth reading: <see cref="ReadWay"/> gives null for one without them.</summary>
    public static IReadOnlyList<string> WayKeys { get; } = ["highway", "route"];

    /// <summary>Keys that make a node worth reading.</summary>
    public static IReadOnlyList<string> NodeKeys { get; } = ["barrier", "highway"];

    /// <summary>Keys that make a relation worth reading.</summary>
    public static IReadOnlyList<string> RelationKeys { get; } = ["restriction", "restriction:motorcar", "restriction:motor_vehicle", "restriction:conditional"];

    /// <summary>Whether streets end also where they meet ways that are no streets, such as railways; see <see cref="RoadDraft.Cross"/>.</summary>
    public bool CutsAtAllWays => profile.WalksAsR5;

    /// <summary>The way as a street, or null when nobody may use it.</summary>
    public StreetWay? ReadWay(long id, long[] nodes, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        var way = new WayTags(tags);
        var kind = profile.WalksAsR5 ? new R5Walking(way).FindClass() : way.FindClass();
        if (nodes.Length < 2 || kind is not { } roadClass)
            return null;
        var use = new AccessTags(way, roadClass, profile).Use();
        // R5 keeps what nobody may use, and cuts other ways where they meet it.
        if (use == StreetUse.None && !profile.WalksAsR5)
            return null;
        var isTunnel = way["tunnel"] is { } tunnel && tunnel != "no";
        var isHidden = profile.WalksAsR5
            ? new R5Walking(way).IsHidden()
            : roadClass is RoadClass.Motorway or RoadClass.MotorwayLink or RoadClass.Ferry || isTunnel;
        if (isHidden)
            use |= StreetUse.NotLinkable;
        if (roadClass == RoadClass.Ferry)
            use |= StreetUse.Ferry;
        var speed = new SpeedTags(way);
        return new StreetWay(id, nodes, roadClass, use, speed.Limits(), speed.IsUrban(), speed.CrossingSeconds(), speed.HasBikeLane())
        {
            Surface = speed.Surface(roadClass),
        };
    }

    /// <summary>What hinders passing a node, or null when nothing does.</summary>
    public NodeObstacle? ReadNode(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        var node = new WayTags(tags);
        var passing = AccessTags.Passing(node, profile) ?? NodeObstacle.Everyone;
        var hasSignals = node.Is("highway", "traffic_signals");
        return passing != NodeObstacle.Everyone || hasSignals ? new NodeObstacle(passing, hasSignals) : null;
    }

    /// <summary>
    /// A turn restriction that holds for cars; <paramref name="isIgnored"/> when it is one but cannot be used: it holds at some hours only, or its
    /// members do not make a turn.
    /// </summary>
    public static TurnRelation? ReadTurn(long id, IReadOnlyList<TurnMember> members, IReadOnlyList<KeyValuePair<string, string>> tags, out bool isIgnored)
    {
        isIgnored = false;
        var relation = new WayTags(tags);
        if (relation["type"] is { } type && !type.StartsWith("restriction", StringComparison.Ordinal))
            return null;
        var isExcepted = relation["except"] is { } except && except.Split(';', StringSplitOptions.TrimEntries).Any(one => one is "motorcar" or "motor_vehicle");
        var turn = relation["restriction:motorcar"] ?? relation["restriction:motor_vehicle"] ?? relation["restriction"];
        if (isExcepted || (turn is null && relation["restriction:conditional"] is null))
            return null;
        var isKnown =
            turn
            is "no_left_turn"
                or "no_right_turn"
                or "no_straight_on"
                or "no_u_turn"
                or "no_entry"
                or "no_exit"
                or "only_left_turn"
                or "only_right_turn"
                or "only_straight_on"
                or "only_u_turn";
        var hasHours = relation["hour_on"] is not null || relation["day_on"] is not null;
        var made = isKnown && !hasHours ? Turn(id, turn!.StartsWith("only_", StringComparison.Ordinal), members) : null;
        isIgnored = made is null;
        return made;
    }

    private static TurnRelation? Turn(long id, bool isOnly, IReadOnlyList<TurnMember> members)
    {
        var from = Ways("from");
        var to = Ways("to");
        var viaWays = Ways("via");
        var viaNodes = members.Where(static member => member is { Role: "via", IsNode: true }).Select(static member => member.Id).ToList();
        if (from.Count == 0 || to.Count == 0 || viaNodes.Count > 1 || (viaNodes.Count == 0) == (viaWays.Count == 0))
            return null;
        return new TurnRelation(id, isOnly, from, viaNodes.Count == 1 ? viaNodes[0] : null, viaWays, to);

        List<long> Ways(string role) => [.. members.Where(member => !member.IsNode && member.Role == role).Select(static member => member.Id)];
    }
}
