namespace Samplan.Formats.Tables;

/// <param name="Layer">Table or sheet to read; null takes the only one and refuses where there are several.</param>
/// <param name="CoordinateSystemCode">Overrides what the file says: <c>EPSG:3006</c>.</param>
/// <param name="Encoding">Overrides detection: <c>windows-1252</c>, <c>utf-8</c>, …</param>
public sealed record TableReading(string? Layer = null, string? CoordinateSystemCode = null, string? Encoding = null);
