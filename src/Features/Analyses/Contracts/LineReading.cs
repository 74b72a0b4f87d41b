namespace Samplan.Analyses.Contracts;

/// <summary>How a layer of roads is read.</summary>
/// <param name="Map">The column of a field: kind, speed, speed_against, direction, forbidden, ferry, minutes, surface. A field that is not here is read from the column of its own name, where there is one.</param>
/// <param name="Layer">Null takes the file's only layer.</param>
/// <param name="CoordinateSystemCode">Overrides what the file says.</param>
/// <param name="ToleranceMetres">How far apart ends of lines may lie that meet.</param>
public sealed record LineReading(
    IReadOnlyDictionary<string, string> Map,
    string? Layer = null,
    string? CoordinateSystemCode = null,
    double ToleranceMetres = LineStreets.ToleranceMetres
);
