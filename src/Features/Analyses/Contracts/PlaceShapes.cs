using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Samplan.Analyses.Contracts;

/// <summary>The extent of each place in the order of <see cref="PlaceSet"/>: well-known binary in EPSG:3006.</summary>
public sealed record PlaceShapes(IReadOnlyList<byte[]> Shapes)
{
    public IReadOnlyList<Geometry> Read()
    {
        var reader = new WKBReader();
        return [.. Shapes.Select(reader.Read)];
    }
}
