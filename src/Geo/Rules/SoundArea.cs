using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;

namespace Samplan.Geo.Rules;

/// <summary>
/// A quick proof that an area is valid (OGC 06-103r4, clause 6.1.11.1): no two segments touch, holes lie in their shell and not in each other, parts
/// do not lie in each other. Almost every area of a real map passes; one that does not is left to the full check, which also says what is wrong.
/// </summary>
internal static class SoundArea
{
    /// <summary>True when the area is certainly valid; false says nothing.</summary>
    public static bool IsSurelyValid(Geometry geometry) =>
        geometry switch
        {
            Polygon polygon => IsSurelyValid([polygon], polygon.EnvelopeInternal),
            MultiPolygon areas => IsSurelyValid(Array.ConvertAll(areas.Geometries, part => (Polygon)part), areas.EnvelopeInternal),
            _ => false,
        };

    private static bool IsSurelyValid(Polygon[] parts, Envelope bounds)
    {
        var sweep = new SegmentSweep(parts.Sum(part => part.NumPoints));
        foreach (var part in parts)
        {
            if (!Add(sweep, part.Shell) || !Array.TrueForAll(part.Holes, hole => Add(sweep, hole)))
                return false;
        }
        return sweep.AreSurelyApart(bounds.Width >= bounds.Height) && Array.TrueForAll(parts, HasSoundHoles) && AreBesideEachOther(parts);
    }

    private static bool Add(SegmentSweep sweep, LinearRing ring) =>
        ring.CoordinateSequence is PackedDoubleCoordinateSequence { Dimension: 2 } packed && sweep.AddRing(packed.GetRawCoordinates());

    /// <summary>Rings that do not touch lie in each other wholly or not at all: one vertex decides.</summary>
    private static bool HasSoundHoles(Polygon area)
    {
        for (var i = 0; i < area.Holes.Length; i++)
        {
            if (!LiesIn(area.Holes[i], area.Shell))
                return false;
            for (var j = 0; j < area.Holes.Length; j++)
            {
                if (i != j && area.Holes[j].EnvelopeInternal.Contains(area.Holes[i].EnvelopeInternal) && LiesIn(area.Holes[i], area.Holes[j]))
                    return false;
            }
        }
        return true;
    }

    // A part within a hole of another is valid too, but rare: it is left to the full check.
    private static bool AreBesideEachOther(Polygon[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = 0; j < parts.Length; j++)
            {
                if (i != j && parts[j].EnvelopeInternal.Contains(parts[i].EnvelopeInternal) && LiesIn(parts[i].Shell, parts[j].Shell))
                    return false;
            }
        }
        return true;
    }

    private static bool LiesIn(LinearRing ring, LinearRing within)
    {
        var sequence = ring.CoordinateSequence;
        return RayCrossingCounter.LocatePointInRing(new Coordinate(sequence.GetX(0), sequence.GetY(0)), within.CoordinateSequence) == Location.Interior;
    }
}
