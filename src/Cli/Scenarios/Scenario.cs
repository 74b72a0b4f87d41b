using Samplan.Cli.Networks;
using Samplan.Engine.Networks;

namespace Samplan.Cli.Scenarios;

/// <summary>What is travelled on and to: as it is, or with changes made to it in memory.</summary>
/// <param name="Timetables">Null where no public transport is asked for.</param>
/// <param name="Services">What is to be reached; null where that does not change.</param>
internal sealed record Scenario(StoredNetwork Network, NetworkTimetables? Timetables, PointFile? Services);
