namespace Samplan.Pictures.Contracts;

/// <summary>A service that a change may move or close.</summary>
/// <param name="Id">As changes name it: <c>DATASET/ROW</c>.</param>
/// <param name="Label">Kind, name and the nearest place; no two services have the same.</param>
/// <param name="Longitude">Degrees WGS 84.</param>
public sealed record ServiceChoice(string Id, string Kind, string Label, double Longitude, double Latitude);
