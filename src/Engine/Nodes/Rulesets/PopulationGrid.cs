namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Which population a grid holds: those who live there (night) or those who work there (day).</summary>
public enum PopulationGrid
{
    Population,
    DayPopulation,
}
