using Samplan.Engine.Routing;

namespace Samplan.Analyses.Networks;

/// <summary>What is travelled to.</summary>
/// <param name="Persons">At each point; empty for services.</param>
/// <param name="Sources">Datasets with year.</param>
internal sealed record TravelTargets(IReadOnlyList<GeoPoint> Points, IReadOnlyList<double> Persons, IReadOnlyList<string> Sources)
{
    public static TravelTargets Empty { get; } = new([], [], []);
}
