namespace Samplan.Analyses.Contracts.Regions;

/// <summary>A unit that regions are formed of: a place, a municipality, a RegSO, a DeSO.</summary>
/// <param name="Id">Stable and fit for an address.</param>
/// <param name="Code">As published; null where the units have none.</param>
public sealed record RegionUnit(string Id, string? Code, string Name, double Easting, double Northing);
