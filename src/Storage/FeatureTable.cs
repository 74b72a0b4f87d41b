namespace Samplan.Storage;

/// <summary>A table of <c>region.gpkg</c> that QGIS opens: a key <c>fid</c>, a geometry <c>geom</c> in EPSG:3006 where there is one, and columns.</summary>
/// <param name="Name">snake_case, unique in the file.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">Where it comes from, with year.</param>
/// <param name="GeometryType">A name of OGC simple features in capitals (POINT, MULTIPOLYGON, GEOMETRY …), null for a table without geometry.</param>
public sealed record FeatureTable(string Name, string Title, string Description, string? GeometryType, IReadOnlyList<FeatureColumn> Columns);
