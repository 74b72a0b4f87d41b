namespace Samplan.Engine.Nodes;

/// <summary>How conditions are put together.</summary>
public enum RuleGroupKind
{
    All,
    Any,
    AtLeast,
    Not,
}
