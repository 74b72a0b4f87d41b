using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Which journeys by public transport are asked for.</summary>
/// <param name="Access">How one comes to the first stop, and home from the last; the other end is on foot.</param>
internal sealed record TransitWish(DateOnly Date, DepartureWindow Window, IReadOnlyList<double> Percentiles, TransitRules Rules, TravelMode Access)
{
    /// <summary>Longest way to the first stop, and from the last.</summary>
    public required int WalkSeconds { get; init; }

    /// <summary>
    /// Conveyal R5's limits: 2,000 metres from the last stop, changes within 1,000 metres to the closest stop of each pattern, transfers.txt not read.
    /// </summary>
    public required bool IsR5 { get; init; }

    /// <summary>Whether the window's times are arrivals.</summary>
    public bool ArrivesBy { get; init; }

    /// <summary>Whether they are the ways home, which end with the mode that the ways there begin with.</summary>
    public bool IsHome { get; init; }

    /// <summary>Departures on the way back; null when it is not asked for.</summary>
    public DepartureWindow? Return { get; init; }

    /// <summary>Whether departures are counted.</summary>
    public bool CountsDepartures { get; init; }

    /// <summary>Whether journeys are told leg by leg instead of a table.</summary>
    public bool TellsJourneys { get; init; }

    public int ValueCount => Percentiles.Count + (CountsDepartures ? 1 : 0);
}
