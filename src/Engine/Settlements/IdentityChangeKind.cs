namespace Samplan.Engine.Settlements;

/// <summary>A change of identity that people should be told of.</summary>
public enum IdentityChangeKind
{
    /// <summary>Several new places are parts of one previous place.</summary>
    Split,

    /// <summary>Several previous places are parts of one new place.</summary>
    Merged,

    /// <summary>A new place that keeps no previous identity.</summary>
    New,

    /// <summary>A previous identity that no new place keeps.</summary>
    Gone,
}
