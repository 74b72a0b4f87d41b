using NetTopologySuite.Geometries;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>What is reached within a limit, as an area in degrees (longitude, latitude); with holes where nothing is.</summary>
public sealed record Isochrone(uint Limit, MultiPolygon Area)
{
    /// <summary>The area on the ellipsoid.</summary>
    public double AreaSquareMetres => GroundArea.SquareMetres(Area);
}
