namespace Samplan.Geo.Rules;

/// <summary>The ways in which a geometry can fail OGC's simple feature rules (OGC 06-103r4, clause 6.1), or ours.</summary>
public enum GeometryDefectKind
{
    Empty,
    CoordinateNotFinite,
    TooManyVertices,

    /// <summary>A ring of fewer than four vertices, or a line whose vertices all coincide.</summary>
    TooFewVertices,
    RingNotClosed,
    SelfIntersection,
    HoleOutsideShell,
    NestedHoles,
    NestedShells,
    DisconnectedInterior,
    DuplicateRings,
}
