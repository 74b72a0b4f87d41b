using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>What is true of one place beyond its inhabitants.</summary>
/// <param name="Jobs">Employed by place of work in the last year.</param>
/// <param name="BroadbandPercent">Households with 1 Gbit/s.</param>
/// <param name="Destinations">Visitor destinations of regional importance.</param>
/// <param name="Departures">Departures a weekday from all stops together.</param>
/// <param name="PopulationByYear">Eleven years, oldest first: ten years of change.</param>
/// <param name="JobsByYear">The same years.</param>
internal sealed record PlaceFigures(Place Place, int Jobs, double BroadbandPercent, int Destinations, int Departures, int[] PopulationByYear, int[] JobsByYear);
