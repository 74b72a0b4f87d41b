namespace Samplan.Geo.Rules;

/// <summary>Why a geometry may not be stored, and where: the place is in the geometry's own coordinates, null when it has none.</summary>
public sealed record GeometryDefect(GeometryDefectKind Kind, (double X, double Y)? Place)
{
    /// <summary>Stable key for a refusal's sentence: <c>self-intersection</c>, <c>coordinate-not-finite</c> …</summary>
    public string Code =>
        Kind switch
        {
            GeometryDefectKind.Empty => "empty",
            GeometryDefectKind.CoordinateNotFinite => "coordinate-not-finite",
            GeometryDefectKind.TooManyVertices => "too-many-vertices",
            GeometryDefectKind.TooFewVertices => "too-few-vertices",
            GeometryDefectKind.RingNotClosed => "ring-not-closed",
            GeometryDefectKind.SelfIntersection => "self-intersection",
            GeometryDefectKind.HoleOutsideShell => "hole-outside-shell",
            GeometryDefectKind.NestedHoles => "nested-holes",
            GeometryDefectKind.NestedShells => "nested-shells",
            GeometryDefectKind.DisconnectedInterior => "disconnected-interior",
            GeometryDefectKind.DuplicateRings => "duplicate-rings",
            _ => throw new InvalidOperationException($"No code for {Kind}."),
        };
}
