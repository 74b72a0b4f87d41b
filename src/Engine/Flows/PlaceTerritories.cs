using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Triangulate;

namespace Samplan.Engine.Flows;

/// <summary>
/// The land divided among places: each has what lies nearer to it than to any other (Thiessen polygons, the dual of the Delaunay triangulation), within an
/// outline round them all. Regions of places that are drawn by it lie beside each other and never across.
/// </summary>
public static class PlaceTerritories
{
    private const double EdgeLengthRatio = 0.5;

    /// <param name="places">Where they are, metres. Of several at the same point the first has the land, the others have none.</param>
    /// <param name="marginMetres">Land round the outermost places; above 0.</param>
    /// <returns>A polygon or several for each place, in the order of <paramref name="places"/>; empty where it has none.</returns>
    public static IReadOnlyList<Geometry> Divide(IReadOnlyList<Coordinate> places, double marginMetres)
    {
        if (places.Count == 0)
            return [];
        var factory = GeometryFactory.Default;
        var land = FieldOutline.Around([.. places.Select(factory.CreatePoint)], EdgeLengthRatio, marginMetres);
        var distinct = places.Distinct().ToArray();
        var cells = distinct.Length == 1 ? new Dictionary<Coordinate, Geometry> { [distinct[0]] = land } : Cells(distinct, land);
        var territories = new Geometry[places.Count];
        for (var place = 0; place < territories.Length; place++)
            territories[place] = cells.Remove(places[place], out var cell) ? cell : factory.CreatePolygon();
        return territories;
    }

    private static Dictionary<Coordinate, Geometry> Cells(Coordinate[] sites, Geometry land)
    {
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = land.EnvelopeInternal };
        builder.SetSites(sites);
        var whole = PreparedGeometryFactory.Prepare(land);
        return builder
            .GetDiagram(land.Factory)
            .Cast<Geometry>()
            .ToDictionary(cell => (Coordinate)cell.UserData, cell => whole.Contains(cell) ? cell : cell.Intersection(land));
    }
}
