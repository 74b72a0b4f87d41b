namespace Samplan.Geo.Blobs;

/// <summary>What a run of vertices is within its geometry.</summary>
public enum PathKind
{
    Point,
    Line,

    /// <summary>The outer ring of a polygon.</summary>
    Shell,

    /// <summary>A hole in the polygon whose shell came last.</summary>
    Hole,
}
