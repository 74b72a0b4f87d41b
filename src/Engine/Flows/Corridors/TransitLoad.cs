namespace Samplan.Engine.Flows.Corridors;

/// <summary>People by public transport between stops.</summary>
/// <param name="Links">By line, then first stop, then second.</param>
/// <param name="RidingPersons">Those who take a vehicle; each once, however often they change.</param>
/// <param name="WalkingPersons">Those for whom walking all the way is as fast.</param>
/// <param name="UnassignedPersons">Those who do not arrive within the longest journey.</param>
public sealed record TransitLoad(IReadOnlyList<TransitLink> Links, double RidingPersons, double WalkingPersons, double UnassignedPersons);
