using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Analyses.Units;
using Samplan.Engine.Flows;

namespace Samplan.Analyses.Regions;

/// <summary>The outlines of regions, to be drawn round their units.</summary>
/// <param name="layer">The units: areas that cover the land, or places that lie apart, between which the land is divided.</param>
internal sealed class RegionOutlines(AreaLayer layer)
{
    private const double MarginMetres = 1_500;

    /// <summary>What is drawn of each unit, in the order of the layer.</summary>
    public IReadOnlyList<Geometry> Pieces { get; } =
        Covers(layer) ? layer.Shapes : PlaceTerritories.Divide([.. layer.Shapes.Select(shape => shape.InteriorPoint.Coordinate)], MarginMetres);

    /// <summary>Whether the units are areas that cover the land, such as municipalities.</summary>
    public static bool Covers(AreaLayer layer) => layer.AreAreas && layer.Key != AreaLayer.Places;

    /// <param name="units">Of one region, by their number in the layer.</param>
    public Geometry Around(IEnumerable<int> units) => UnaryUnionOp.Union([.. units.Select(unit => Pieces[unit])]);
}
