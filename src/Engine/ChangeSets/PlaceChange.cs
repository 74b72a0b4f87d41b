namespace Samplan.Engine.ChangeSets;

/// <summary>What became of a place from one picture to the next.</summary>
public enum PlaceChange
{
    /// <summary>The place is new.</summary>
    Added,

    /// <summary>The place is gone.</summary>
    Removed,

    /// <summary>A higher class, or a class where there was none.</summary>
    Raised,

    /// <summary>A lower class, or none where there was one.</summary>
    Lowered,

    /// <summary>Another class that cannot be ranked against the one before: one of them is not among the classes of the later picture.</summary>
    Reclassed,

    /// <summary>The class can no longer be determined.</summary>
    Lost,

    /// <summary>The class could not be determined before.</summary>
    Settled,
}
