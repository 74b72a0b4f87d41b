namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A yes or no beside the class (a public-transport node), with its own rule.</summary>
public sealed record NodeProperty(string Key, LocalText Name, Rule Rule);
