namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>Flows of one dimension laid on the roads by the fastest way by car, and the corridors between nodes that they make.</summary>
/// <param name="Dimension">Of flows; null where nobody has imported any.</param>
/// <param name="Source">The dataset of flows with its year.</param>
/// <param name="Network">Version (hash) of the network; null where there is none.</param>
/// <param name="TransitDate">The day of the timetable; null without one.</param>
/// <param name="LeastPersons">Roads that carry fewer both ways are no part of a corridor: the cut-off of the links.</param>
/// <param name="AssignedPersons">Those whose way lies on the roads.</param>
/// <param name="UnassignedPersons">Those between places of the region of which one has no road near, or between which there is none.</param>
/// <param name="OutsidePersons">Those to or from ends outside the region: they are on no road here.</param>
public sealed record CorridorSet(
    string? Dimension,
    string? Source,
    string? Network,
    DateOnly? TransitDate,
    double LeastPersons,
    double AssignedPersons,
    double UnassignedPersons,
    double OutsidePersons,
    IReadOnlyList<LoadedRoad> Roads,
    IReadOnlyList<RoadCorridor> Corridors
);
