namespace Samplan.Formats.VectorTile;

/// <summary>One layer of a tile that has been read.</summary>
public sealed record VectorTileLayer(string Name, int Version, int Extent, IReadOnlyList<VectorTileFeature> Features);
