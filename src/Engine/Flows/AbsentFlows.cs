namespace Samplan.Engine.Flows;

/// <summary>What it means that a table lists no flow between two nodes: a property of the data set, never guessed.</summary>
public enum AbsentFlows
{
    /// <summary>Nobody goes: the table is complete.</summary>
    AreZero,

    /// <summary>Not known: the table leaves out small flows, as most published ones do.</summary>
    AreMissing,
}
