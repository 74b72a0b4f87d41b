using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Which journeys by public transport are asked for.</summary>
/// <param name="Modes">How one comes to the first stop, on from the last, and all the way without vehicles.</param>
internal sealed record TransitWish(DateOnly Date, DepartureWindow Window, IReadOnlyList<double> Percentiles, TransitRules Rules, JourneyModes Modes)
{
    /// <summary>Longest way to the first stop, and from the last.</summary>
    public required int WalkSeconds { get; init; }

    /// <summary>
    /// Conveyal R5's limits: 2,000 metres from the last stop, changes within 1,000 metres to the closest stop of each pattern, transfers.txt not read.
    /// </summary>
    public required bool IsR5 { get; init; }

    /// <summary>Whether the window's times are arrivals.</summary>
    public bool ArrivesBy { get; init; }

    /// <summary>Departures on the way back; null when it is not asked for.</summary>
    public DepartureWindow? Return { get; init; }

    /// <summary>Whether departures are counted.</summary>
    public bool CountsDepartures { get; init; }

    /// <summary>Whether journeys are told leg by leg instead of a table.</summary>
    public bool TellsJourneys { get; init; }

    /// <summary>Whether any of the ways outside vehicles is driven, for which changed streets need a hierarchy.</summary>
    public bool HasCars => Modes.Access == TravelMode.Car || Modes.Egress == TravelMode.Car || Modes.Direct == TravelMode.Car;

    public int ValueCount => Percentiles.Count + (CountsDepartures ? 1 : 0);
}
