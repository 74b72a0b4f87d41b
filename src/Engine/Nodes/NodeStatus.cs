namespace Samplan.Engine.Nodes;

/// <summary>How a place came by its class.</summary>
public enum NodeStatus
{
    /// <summary>From the values by the rules; the class may be none.</summary>
    Computed,

    /// <summary>Cannot be determined: something is missing.</summary>
    Undetermined,

    /// <summary>The class rests on a designated list.</summary>
    Designated,

    /// <summary>Set by hand.</summary>
    Amended,
}
