namespace Samplan.Engine.Nodes.Requirements;

/// <summary>What a search may do with a variable.</summary>
internal enum SearchVariableKind
{
    Changeable,
    Missing,
    MissingReference,
    Fixed,
    Designated,
}
