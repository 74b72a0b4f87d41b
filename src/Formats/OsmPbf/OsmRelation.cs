namespace Samplan.Formats.OsmPbf;

/// <summary>A relation: its members in order, and its tags.</summary>
public sealed record OsmRelation(long Id, IReadOnlyList<OsmMember> Members, IReadOnlyList<KeyValuePair<string, string>> Tags);
