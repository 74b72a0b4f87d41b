using Samplan.Engine.Networks;
using Samplan.Formats.OsmPbf;

namespace Samplan.Analyses.Contracts;

/// <summary>Reads an OpenStreetMap extract into a network: ways and turn restrictions first, then the nodes that they need.</summary>
public static class OsmStreets
{
    /// <param name="holds">Whether a longitude and a latitude (degrees × 10⁷) are asked for; null takes everything.</param>
    /// <exception cref="Kernel.RefusedException">The file cannot be read.</exception>
    public static RoadNetworkBuilding Read(
        string path,
        RoutingProfile profile,
        IProgress<double>? progress,
        CancellationToken cancellation,
        Func<int, int, bool>? holds = null
    )
    {
        using var file = OsmPbfFile.Open(path);
        var draft = new RoadDraft();
        var reader = new StreetReader(profile);
        ReadWays(file, reader, draft, cancellation);
        progress?.Report(0.3);
        draft.CloseWays();
        ReadNodes(file, reader, draft, cancellation);
        if (holds is not null)
            draft.Keep(holds);
        progress?.Report(0.6);
        return RoadNetworkBuilder.Build(draft, profile, null, cancellation);
    }

    private static void ReadWays(OsmPbfFile file, StreetReader reader, RoadDraft draft, CancellationToken cancellation) =>
        file.Read(
            new OsmSelection { WayKeys = reader.CutsAtAllWays ? [] : StreetReader.WayKeys, RelationKeys = StreetReader.RelationKeys },
            block =>
            {
                var (ways, others) = (new List<StreetWay>(block.Ways.Count), new List<long[]>());
                foreach (var way in block.Ways)
                {
                    if (reader.ReadWay(way.Id, way.Nodes, way.Tags) is { } street)
                        ways.Add(street);
                    else if (reader.CutsAtAllWays)
                        others.Add(way.Nodes);
                }
                var turns = new List<(TurnRelation? Turn, bool IsIgnored)>();
                foreach (var relation in block.Relations)
                {
                    var turn = StreetReader.ReadTurn(relation.Id, [.. relation.Members.Select(Member)], relation.Tags, out var isIgnored);
                    turns.Add((turn, isIgnored));
                }
                return (Ways: ways, Others: others, Turns: turns);
            },
            made =>
            {
                foreach (var way in made.Ways)
                    draft.Add(way);
                foreach (var nodes in made.Others)
                    draft.Cross(nodes);
                foreach (var (turn, isIgnored) in made.Turns)
                {
                    draft.IgnoredTurns += isIgnored ? 1 : 0;
                    if (turn is not null)
                        draft.Add(turn);
                }
            },
            null,
            cancellation
        );

    private static void ReadNodes(OsmPbfFile file, StreetReader reader, RoadDraft draft, CancellationToken cancellation) =>
        file.Read(
            new OsmSelection { NodeKeys = StreetReader.NodeKeys, HasCoordinates = true },
            block =>
            {
                draft.Place(block.NodeIds, block.NodeLongitudesE7, block.NodeLatitudesE7);
                return block.TaggedNodes.Select(node => (node.Id, Obstacle: reader.ReadNode(node.Tags))).Where(node => node.Obstacle is not null).ToList();
            },
            obstacles =>
            {
                foreach (var (id, obstacle) in obstacles)
                    draft.Add(id, obstacle!.Value);
            },
            null,
            cancellation
        );

    // A relation of relations makes no turn: a member without a part to play.
    private static TurnMember Member(OsmMember member) => new(member.Kind == OsmKind.Node, member.Id, member.Kind == OsmKind.Relation ? "" : member.Role);
}
