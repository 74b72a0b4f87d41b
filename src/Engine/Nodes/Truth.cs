namespace Samplan.Engine.Nodes;

/// <summary>Kleene's three truth values, ordered so that "and" is the least and "or" the greatest. What is unknown is never taken for a no.</summary>
public enum Truth
{
    False,
    Unknown,
    True,
}
