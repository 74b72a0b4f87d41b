using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Formats.Shapefile;

/// <summary>
/// Sorts the rings of a shapefile's polygon into shells and their holes: shells run clockwise, holes counter-clockwise, in any order. A
/// hole goes to the smallest shell around it. One that lies in no shell is a shell drawn the wrong way.
/// </summary>
internal static class ShapefileRings
{
    private const long MostComparisons = 20_000_000;

    public static Geometry Assemble(List<double[]> parts, Func<string, RefusedException> refuse)
    {
        if (parts.Exists(part => !FileGeometry.IsRing(part)))
            throw refuse("formats.geometry.ring-open");
        var rings = parts.ConvertAll(part => Geometries.Factory.CreateLinearRing(Geometries.Sequence(part)));
        var shells = rings.Where(ring => !Orientation.IsCCW(ring.CoordinateSequence)).Select(ring => new Shell(ring)).ToList();
        var holes = rings.Where(ring => Orientation.IsCCW(ring.CoordinateSequence)).ToList();
        if ((long)shells.Count * holes.Count > MostComparisons)
            throw refuse("formats.geometry.too-many-rings");
        var clockwiseShells = shells.OrderBy(shell => shell.Ring.EnvelopeInternal.Area).ToList();
        foreach (var hole in holes)
        {
            if (clockwiseShells.Find(shell => shell.Surrounds(hole)) is { } around)
                around.Holes.Add(hole);
            else
                shells.Add(new Shell(hole));
        }
        var polygons = shells.ConvertAll(shell => Geometries.Factory.CreatePolygon(shell.Ring, [.. shell.Holes]));
        return polygons.Count == 1 ? polygons[0] : Geometries.Factory.CreateMultiPolygon([.. polygons]);
    }

    private sealed record Shell(LinearRing Ring)
    {
        public List<LinearRing> Holes { get; } = [];

        /// <summary>Decided by the first vertex of the hole that does not touch the shell.</summary>
        public bool Surrounds(LinearRing hole)
        {
            if (!Ring.EnvelopeInternal.Contains(hole.EnvelopeInternal))
                return false;
            for (var i = 0; i < hole.NumPoints; i++)
            {
                var location = PointLocation.LocateInRing(hole.GetCoordinateN(i), Ring.CoordinateSequence);
                if (location is not Location.Boundary)
                    return location is Location.Interior;
            }
            return true;
        }
    }
}
