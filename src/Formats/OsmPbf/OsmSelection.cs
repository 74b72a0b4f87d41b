namespace Samplan.Formats.OsmPbf;

/// <summary>
/// What is to be read; the rest is passed over undecoded. A null list reads nothing of that kind, an empty one everything, and one with keys the elements that have at least one of them.
/// </summary>
public sealed record OsmSelection
{
    public IReadOnlyCollection<string>? WayKeys { get; init; }

    public IReadOnlyCollection<string>? RelationKeys { get; init; }

    /// <summary>Nodes that come with their tags.</summary>
    public IReadOnlyCollection<string>? NodeKeys { get; init; }

    /// <summary>Ids and coordinates of all nodes, tags or none.</summary>
    public bool HasCoordinates { get; init; }

    internal bool HasNodes => HasCoordinates || NodeKeys is not null;
}
