namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>People on a line from one stop to the next that it calls at. The other way is another.</summary>
/// <param name="Line">The name of the line.</param>
/// <param name="From">The name of the first stop.</param>
/// <param name="To">The name of the next.</param>
/// <param name="Persons">On board between them.</param>
/// <param name="Boarding">Those of them who board at the first.</param>
/// <param name="Alighting">Those of them who alight at the second.</param>
/// <param name="Course">Easting, northing, easting, northing … of the way from stop to stop in EPSG:3006, metres: as the timetable draws it, else straight; empty where a stop has no place.</param>
/// <param name="LengthMetres">Its length; null where it is empty.</param>
public sealed record TransitFlow(
    string Line,
    string From,
    string To,
    double Persons,
    double Boarding,
    double Alighting,
    IReadOnlyList<double> Course,
    double? LengthMetres
);
