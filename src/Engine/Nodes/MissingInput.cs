namespace Samplan.Engine.Nodes;

/// <summary>Something that must be known before a class can be determined: an indicator's key, or the name as it stands in a designated list.</summary>
public sealed record MissingInput(MissingInputKind Kind, string Key);
