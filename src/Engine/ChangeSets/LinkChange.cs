namespace Samplan.Engine.ChangeSets;

/// <summary>What became of a link from one picture to the next.</summary>
public enum LinkChange
{
    /// <summary>On the map now, not before.</summary>
    Added,

    /// <summary>On the map before, not now.</summary>
    Removed,

    /// <summary>A wider class.</summary>
    Stronger,

    /// <summary>A narrower class.</summary>
    Weaker,
}
