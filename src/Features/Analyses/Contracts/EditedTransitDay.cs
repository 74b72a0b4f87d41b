using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>A day of a network's timetables with changes made to them, on streets that may be changed too.</summary>
public static class EditedTransitDay
{
    /// <summary>The timetables around a date as the changes name them: sources in the order of the feeds.</summary>
    public static IReadOnlyList<TimetableSource> ListSources(OpenNetwork network, DateOnly date) =>
        [.. network.Feeds.Select(feed => TimetableFeeds.SourceOf(feed, DaysAround(date)))];

    /// <param name="network">Where the timetables are.</param>
    /// <param name="streets">What is walked on; its hierarchy is not asked.</param>
    /// <param name="edits">Changes that nothing is wrong with.</param>
    public static Outcome<TransitDay> Of(
        OpenNetwork network,
        StoredNetwork streets,
        DateOnly date,
        IReadOnlyList<TimetableEdit> edits,
        CancellationToken cancellation
    )
    {
        if (network.Feeds.Select(feed => feed.FindRefusal(date)).OfType<Refusal>().FirstOrDefault() is { } refusal)
            return refusal;
        var places = network.ListStops();
        var edited = TimetableEdits.Resolve(ListSources(network, date), edits).Apply(DaysAround(date).ToHashSet());
        var stops = new StopJourneys(streets, [.. edited.Stops.Select(stop => stop.Old is { } old ? places[old] : stop.New)]);
        var walks = stops.Between(new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.ChangeSeconds }, cancellation);
        var timetable = TimetableBuilder.Build(edited.Sources, date);
        var transfers = FeedTransfers.Over(network.Feeds, walks, timetable.SourceFirstStops);
        return new TransitDay(date, timetable.With(FootTransfers.From(timetable.StopCount, transfers)), stops);
    }

    private static IReadOnlyList<DateOnly> DaysAround(DateOnly date)
    {
        var options = new TimetableOptions();
        return [.. Enumerable.Range(-options.DaysBefore, options.DaysBefore + options.DaysAfter + 1).Select(date.AddDays)];
    }
}
