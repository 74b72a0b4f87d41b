using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;

namespace Samplan.Geo.Rules;

/// <summary>Says whether a geometry may be stored, and repairs it when told to.</summary>
public static class GeometryCheck
{
    /// <summary>The first defect, or null when the geometry is whole. What costs least is looked at first.</summary>
    /// <param name="geometry">In any coordinate system.</param>
    /// <param name="mostVertices">Above this the rest is not looked at: validation of a hostile geometry can take long.</param>
    public static GeometryDefect? FindDefect(Geometry geometry, int mostVertices = int.MaxValue)
    {
        if (geometry.IsEmpty)
            return new GeometryDefect(GeometryDefectKind.Empty, Place: null);
        if (geometry.NumPoints > mostVertices)
            return new GeometryDefect(GeometryDefectKind.TooManyVertices, Place: null);
        var search = new NotFiniteSearch();
        geometry.Apply(search);
        if (search.Done)
            return new GeometryDefect(GeometryDefectKind.CoordinateNotFinite, Place: null);
        // A grid is a hundred thousand rectangles, and the full check costs more than all else of their import.
        if (geometry is Point or MultiPoint or Polygon { IsRectangle: true })
            return null;
        if (SoundArea.IsSurelyValid(geometry))
            return null;
        return new IsValidOp(geometry).ValidationError is { } error ? DefectOf(error) : null;
    }

    /// <summary>
    /// The geometry made whole with as little change as may be, of the same dimension, or null when nothing is left of it. Polygons that
    /// cross themselves fall into their parts, and vertices that are not finite go.
    /// </summary>
    public static Geometry? FindRepaired(Geometry geometry)
    {
        var repaired = GeometryFixer.Fix(geometry);
        return repaired.IsEmpty || FindDefect(repaired) is not null ? null : repaired;
    }

    private static GeometryDefect DefectOf(TopologyValidationError error)
    {
        var kind = error.ErrorType switch
        {
            TopologyValidationErrors.HoleOutsideShell => GeometryDefectKind.HoleOutsideShell,
            TopologyValidationErrors.NestedHoles => GeometryDefectKind.NestedHoles,
            TopologyValidationErrors.NestedShells => GeometryDefectKind.NestedShells,
            TopologyValidationErrors.DisconnectedInteriors => GeometryDefectKind.DisconnectedInterior,
            TopologyValidationErrors.DuplicateRings => GeometryDefectKind.DuplicateRings,
            TopologyValidationErrors.TooFewPoints => GeometryDefectKind.TooFewVertices,
            TopologyValidationErrors.RingNotClosed => GeometryDefectKind.RingNotClosed,
            TopologyValidationErrors.InvalidCoordinate => GeometryDefectKind.CoordinateNotFinite,
            _ => GeometryDefectKind.SelfIntersection,
        };
        return new GeometryDefect(kind, error.Coordinate is { } place ? (place.X, place.Y) : null);
    }

    private sealed class NotFiniteSearch : IEntireCoordinateSequenceFilter
    {
        public bool Done { get; private set; }

        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; i < sequence.Count && !Done; i++)
                Done = !double.IsFinite(sequence.GetX(i)) || !double.IsFinite(sequence.GetY(i));
        }
    }
}
