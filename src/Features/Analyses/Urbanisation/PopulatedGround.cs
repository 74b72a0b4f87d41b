namespace Samplan.Analyses.Urbanisation;

/// <summary>The people of one year as a raster.</summary>
/// <param name="Hash">Another for other people.</param>
/// <param name="Year">Null where the file has none.</param>
/// <param name="Source">Dataset id with year.</param>
internal sealed record PopulatedGround(string Hash, int? Year, string Source, UrbanisationGround Ground);
