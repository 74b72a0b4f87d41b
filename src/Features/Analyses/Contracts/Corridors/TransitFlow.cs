namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>People on a line from one stop to the next that it calls at. The other way is another.</summary>
/// <param name="Line">The name of the line.</param>
/// <param name="From">The name of the first stop.</param>
/// <param name="To">The name of the next.</param>
/// <param name="Persons">On board between them.</param>
/// <param name="Boarding">Those of them who board at the first.</param>
/// <param name="Alighting">Those of them who alight at the second.</param>
/// <param name="Ends">Easting, northing, easting, northing of the stops in EPSG:3006, metres; empty where one has no place.</param>
public sealed record TransitFlow(string Line, string From, string To, double Persons, double Boarding, double Alighting, IReadOnlyList<double> Ends);
