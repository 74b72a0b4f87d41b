namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A class of municipalities; its rule uses indicators of municipalities. The first that holds, top down.</summary>
public sealed record MunicipalityClass(string Key, LocalText Name, ThemeColor Color, Rule Rule);
