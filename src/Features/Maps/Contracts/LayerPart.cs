namespace Samplan.Maps.Contracts;

/// <summary>A feature table of <c>region.gpkg</c> that a layer draws.</summary>
/// <param name="ContentHash">Changes when a row does.</param>
/// <param name="Keys">Columns that together name a feature, so that its values of other years are found in other tables; may be none.</param>
public sealed record LayerPart(string Table, string ContentHash, IReadOnlyList<string> Keys);
