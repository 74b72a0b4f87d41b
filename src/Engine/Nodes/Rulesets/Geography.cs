namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What kind of unit an indicator is computed for.</summary>
public enum Geography
{
    Place,
    Municipality,
}
