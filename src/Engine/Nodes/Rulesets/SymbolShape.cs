namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>How a place of a class is drawn.</summary>
public enum SymbolShape
{
    DoubleRing,
    Disc,
    Ring,
    Diamond,
    Dot,
}
