namespace Samplan.Formats.OsmPbf;

/// <summary>A way: its nodes in order, and its tags.</summary>
public sealed record OsmWay(long Id, long[] Nodes, IReadOnlyList<KeyValuePair<string, string>> Tags);
