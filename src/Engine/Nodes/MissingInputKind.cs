namespace Samplan.Engine.Nodes;

/// <summary>What a place's class waits for.</summary>
public enum MissingInputKind
{
    /// <summary>The place's own value of an indicator.</summary>
    Indicator,

    /// <summary>The value that a criterion compares with.</summary>
    Reference,

    /// <summary>Which of several places of one name a list means.</summary>
    Designation,
}
