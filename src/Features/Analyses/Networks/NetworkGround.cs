using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;
using Samplan.Analyses.Contracts;
using Samplan.Geo;

namespace Samplan.Analyses.Networks;

/// <summary>The ground that a region's network covers: the municipalities and so many kilometres round them.</summary>
internal sealed class NetworkGround
{
    private const double MetresPerKilometre = 1_000;

    // The outline is round by now, and a hundred metres more or less at its edge are of no matter.
    private const double OutlineMetres = 100;
    private const double DegreesE7 = 1e7;

    private readonly Envelope _box;
    private readonly IndexedPointInAreaLocator _locator;

    private NetworkGround(Geometry outline) => (_box, _locator) = (outline.EnvelopeInternal, new IndexedPointInAreaLocator(outline));

    /// <summary>Null where there are no areas to go by.</summary>
    public static NetworkBuffer? Draw(DatasetInput? municipalities, double kilometres)
    {
        var areas = municipalities?.Content.Geometries.Where(static area => area is Polygon or MultiPolygon).Select(static area => area!).ToList();
        if (areas is not { Count: > 0 })
            return null;
        var around = UnaryUnionOp.Union([.. areas.Select(area => area.Buffer(kilometres * MetresPerKilometre))]);
        var outline = TopologyPreservingSimplifier.Simplify(around, OutlineMetres);
        outline.Apply(new ToDegrees());
        return new NetworkBuffer(kilometres, outline.AsBinary(), municipalities!.Dataset.Id.Value);
    }

    /// <summary>Whether a longitude and a latitude (degrees × 10⁷) lie in it; null without a buffer, where everything does.</summary>
    public static Func<int, int, bool>? Of(NetworkBuffer? buffer) => buffer is null ? null : new NetworkGround(new WKBReader().Read(buffer.Outline)).Holds;

    private bool Holds(int longitudeE7, int latitudeE7)
    {
        var at = new Coordinate(longitudeE7 / DegreesE7, latitudeE7 / DegreesE7);
        return _box.Contains(at) && _locator.Locate(at) != Location.Exterior;
    }

    private sealed class ToDegrees : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence line, int i)
        {
            var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(line.GetX(i), line.GetY(i));
            line.SetX(i, longitude);
            line.SetY(i, latitude);
        }
    }
}
