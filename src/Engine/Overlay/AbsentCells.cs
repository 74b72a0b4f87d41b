namespace Samplan.Engine.Overlay;

/// <summary>What it means that a data set has no cell at a place: a property of the data set, never guessed.</summary>
public enum AbsentCells
{
    /// <summary>Nothing is there, as in a population grid that lists the inhabited squares.</summary>
    AreZero,

    /// <summary>It is not known what is there.</summary>
    AreMissing,
}
