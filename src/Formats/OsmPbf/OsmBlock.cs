namespace Samplan.Formats.OsmPbf;

/// <summary>What one block of the file holds of the selection, in the file's order.</summary>
public sealed class OsmBlock
{
    internal OsmBlock() { }

    public IReadOnlyList<OsmWay> Ways => WayList;

    public IReadOnlyList<OsmRelation> Relations => RelationList;

    /// <summary>Nodes that have a tag of the selection.</summary>
    public IReadOnlyList<OsmNode> TaggedNodes => NodeList;

    /// <summary>Ids of all nodes, when coordinates were asked for.</summary>
    public IReadOnlyList<long> NodeIds => IdList;

    /// <summary>Degrees × 10⁷, as many as the ids.</summary>
    public IReadOnlyList<int> NodeLongitudesE7 => LongitudeList;

    /// <summary>Degrees × 10⁷, as many as the ids.</summary>
    public IReadOnlyList<int> NodeLatitudesE7 => LatitudeList;

    internal List<OsmWay> WayList { get; } = [];

    internal List<OsmRelation> RelationList { get; } = [];

    internal List<OsmNode> NodeList { get; } = [];

    internal List<long> IdList { get; } = [];

    internal List<int> LongitudeList { get; } = [];

    internal List<int> LatitudeList { get; } = [];

    /// <summary>Whether the block has nodes at all, read or not.</summary>
    internal bool HoldsNodes { get; set; }

    /// <summary>Whether the block has ways or relations at all, read or not.</summary>
    internal bool HoldsOthers { get; set; }
}
