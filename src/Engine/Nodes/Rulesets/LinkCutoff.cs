namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The least number of persons (both directions together) for a link to be drawn, within the region and out of it.</summary>
public sealed record LinkCutoff(double InsidePersons, double OutsidePersons);
