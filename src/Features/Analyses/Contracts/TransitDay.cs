using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>A network's timetables for one day, with the walks between their stops.</summary>
/// <param name="Stops">Finds the ways to and from the stops.</param>
public sealed record TransitDay(DateOnly Date, Timetable Timetable, StopJourneys Stops)
{
    /// <summary>Walking to the first stop and from the last, at most this long, seconds.</summary>
    public const int AccessSeconds = 1_800;

    /// <summary>The walks between stops as the streets give them, before what the timetables say of changes: for a day with changed timetables on the same streets.</summary>
    internal IReadOnlyList<(int From, int To, int Seconds)> Walks { get; init; } = [];

    /// <summary>What became of the stops where timetables have been changed; null for a day as it is published.</summary>
    public ChangedStops? Changed { get; init; }

    /// <summary>The day, or the reason why a timetable says nothing about it.</summary>
    public static Outcome<TransitDay> Of(OpenNetwork network, DateOnly date, CancellationToken cancellation)
    {
        var stops = new StopJourneys(network.Stored, network.ListStops());
        var walks = stops.Between(new TransitRules().OnChange(new TravelRules(TravelMode.Walk)), cancellation);
        var built = TimetableFeeds.Build(network.Feeds, date, walks);
        return built.Value is { } timetable ? new TransitDay(date, timetable, stops) { Walks = walks } : built.Refusal!;
    }
}
