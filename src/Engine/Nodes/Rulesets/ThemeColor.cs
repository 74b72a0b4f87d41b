namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A colour (<c>#rrggbb</c>) for the light and for the dark theme.</summary>
public sealed record ThemeColor(string Light, string Dark);
