namespace Samplan.Formats.OsmPbf;

public enum OsmKind
{
    Node,
    Way,
    Relation,
}

/// <summary>A member of a relation and the part it plays.</summary>
public readonly record struct OsmMember(OsmKind Kind, long Id, string Role);
