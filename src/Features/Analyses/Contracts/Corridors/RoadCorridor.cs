namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>A corridor between two nodes, and what there is to go by along it.</summary>
/// <param name="From">Id of a place.</param>
/// <param name="To">Id of another.</param>
/// <param name="LeastPersons">On its weakest road, both ways.</param>
/// <param name="MeanPersons">On its roads weighed by length, both ways.</param>
/// <param name="CarMinutes">The fastest way by car, mean of both directions; null where there is none.</param>
/// <param name="TransitMinutes">The fastest journey that leaves between 6 and 21, of at most two and a half hours, by public transport, walks included, mean of both directions; null where there is none or no timetable.</param>
/// <param name="DeparturesThere">Journeys by public transport from the first to the second that leave between 6 and 21, of which none leaves earlier and arrives as late as another; null without a timetable.</param>
/// <param name="DeparturesBack">The other way.</param>
/// <param name="Line">Easting, northing, easting, northing … in EPSG:3006, metres, from the first.</param>
public sealed record RoadCorridor(
    string From,
    string To,
    double LeastPersons,
    double MeanPersons,
    double LengthMetres,
    double? CarMinutes,
    double? TransitMinutes,
    int? DeparturesThere,
    int? DeparturesBack,
    IReadOnlyList<double> Line
)
{
    /// <summary>The pairs of places that have most persons on its weakest road, the strongest first.</summary>
    public IReadOnlyList<CorridorShare> Strongest { get; init; } = [];

    /// <summary>Time by public transport over time by car.</summary>
    public double? TransitRatio => CarMinutes > 0 ? TransitMinutes / CarMinutes : null;
}
