using Samplan.Formats.VectorTile;

namespace Samplan.Formats.Tests.VectorTile;

internal static class SampleTile
{
    public static byte[] Write()
    {
        using var writer = new VectorTileWriter();
        writer.BeginLayer("orter");
        writer.BeginFeature(VectorTileGeometryType.Polygon, 7);
        writer.Attribute("namn", "Köping");
        writer.Attribute("andel", 0.1);
        writer.Attribute("kvot", 0.5);
        writer.Attribute("antal", -3);
        writer.Attribute("ja", true);
        writer.AddRing([0, 0, 10, 0, 10, 10], false);
        writer.EndFeature();
        writer.EndLayer();
        return writer.Tile.ToArray();
    }

    public static IEnumerable<VectorTileFeature> Read(byte[] tile) => VectorTileReader.Read(tile).SelectMany(layer => layer.Features);
}
