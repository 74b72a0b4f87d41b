namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>An urban centre: cells of at least 1,500 persons a square kilometre that share sides and hold 50,000.</summary>
/// <param name="Easting">The middle of its people, metres.</param>
/// <param name="Northing">Likewise.</param>
public sealed record UrbanCentre(double Persons, int Cells, double Easting, double Northing);
