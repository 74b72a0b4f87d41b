using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Which journeys by public transport are asked for.</summary>
/// <param name="Access">How one comes to the first stop; from the last one walks.</param>
internal sealed record TransitWish(DateOnly Date, DepartureWindow Window, IReadOnlyList<double> Percentiles, TransitRules Rules, TravelMode Access)
{
    /// <summary>Longest way to the first stop, and from the last.</summary>
    public required int WalkSeconds { get; init; }

    /// <summary>
    /// Conveyal R5's limits: 2,000 metres from the last stop, changes within 1,000 metres to the closest stop of each pattern, transfers.txt not read.
    /// </summary>
    public required bool IsR5 { get; init; }
}
