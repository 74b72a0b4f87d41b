namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>Flows of one dimension by public transport: as many set out at every minute of a window, whatever they find then.</summary>
/// <param name="Dimension">Of flows; null where nobody has imported any.</param>
/// <param name="Source">The dataset of flows with its year.</param>
/// <param name="Network">Version (hash) of the network; null where there is none.</param>
/// <param name="Date">The day of the timetable; null without one.</param>
/// <param name="FirstMinute">The window's beginning, minutes after midnight.</param>
/// <param name="LastMinute">Its end.</param>
/// <param name="RidingPersons">Those who take a vehicle, each once.</param>
/// <param name="WalkingPersons">Those for whom walking all the way is as fast.</param>
/// <param name="UnassignedPersons">Those between places of the region who do not arrive within the longest journey.</param>
/// <param name="OutsidePersons">Those to or from ends outside the region: they are on no line here.</param>
public sealed record TransitFlowSet(
    string? Dimension,
    string? Source,
    string? Network,
    DateOnly? Date,
    int FirstMinute,
    int LastMinute,
    double RidingPersons,
    double WalkingPersons,
    double UnassignedPersons,
    double OutsidePersons,
    IReadOnlyList<TransitFlow> Flows
);
