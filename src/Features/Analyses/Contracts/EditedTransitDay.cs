using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>A day of a network's timetables with changes made to them, on streets that may be changed too.</summary>
public static class EditedTransitDay
{
    private static readonly TravelRules s_changing = new TransitRules().OnChange(new TravelRules(TravelMode.Walk));

    /// <summary>The timetables around a date as the changes name them: sources in the order of the feeds.</summary>
    public static IReadOnlyList<TimetableSource> ListSources(OpenNetwork network, DateOnly date) => ListSources(network.Feeds, date);

    /// <inheritdoc cref="ListSources(OpenNetwork, DateOnly)"/>
    public static IReadOnlyList<TimetableSource> ListSources(IReadOnlyList<GtfsFeed> feeds, DateOnly date) =>
        [.. feeds.Select(feed => TimetableFeeds.SourceOf(feed, DaysAround(date)))];

    /// <summary>On streets that may be changed too: every walk is found anew.</summary>
    /// <param name="network">Where the timetables are.</param>
    /// <param name="streets">What is walked on; its hierarchy is not asked.</param>
    /// <param name="edits">Changes that nothing is wrong with.</param>
    public static Outcome<TransitDay> Of(
        OpenNetwork network,
        StoredNetwork streets,
        DateOnly date,
        IReadOnlyList<TimetableEdit> edits,
        CancellationToken cancellation
    ) => Of(network.Feeds, (streets, s_changing), date, edits, cancellation);

    /// <param name="on">What is walked on between stops, and how: its limit is the longest walk.</param>
    /// <inheritdoc cref="Of(OpenNetwork, StoredNetwork, DateOnly, IReadOnlyList{TimetableEdit}, CancellationToken)"/>
    public static Outcome<TransitDay> Of(
        IReadOnlyList<GtfsFeed> feeds,
        (StoredNetwork Streets, TravelRules Changing) on,
        DateOnly date,
        IReadOnlyList<TimetableEdit> edits,
        CancellationToken cancellation
    )
    {
        if (feeds.Select(feed => feed.FindRefusal(date)).OfType<Refusal>().FirstOrDefault() is { } refusal)
            return refusal;
        var edited = Edit(feeds, date, edits);
        var stops = StopsOf(feeds, on.Streets, edited);
        var walks = stops.Between(on.Changing, cancellation);
        return Build(feeds, (date, edited), stops, walks);
    }

    /// <summary>On the streets as they are: the walks of the day as it is published are taken over, and only those to and from new stops are found.</summary>
    /// <param name="published">A day of the network.</param>
    public static TransitDay Of(OpenNetwork network, TransitDay published, IReadOnlyList<TimetableEdit> edits, CancellationToken cancellation)
    {
        var edited = Edit(network.Feeds, published.Date, edits);
        var changed = ChangedOf(edited);
        var stops = StopsOf(network.Feeds, network.Stored, edited);
        var walks = published.Walks.Select(walk => (changed.Now[walk.From], changed.Now[walk.To], walk.Seconds)).ToList();
        GeoPoint[] points = [.. changed.New.Select(stop => stop.At)];
        var isNew = changed.New.Select(stop => stop.Stop).ToHashSet();
        if (points.Length > 0)
        {
            var (from, to) = (stops.FromPoints(points, s_changing, cancellation), stops.ToPoints(points, s_changing, cancellation));
            for (var point = 0; point < points.Length; point++)
            {
                var self = changed.New[point].Stop;
                for (var i = 0; i < from.StopsOf(point).Length; i++)
                {
                    if (from.StopsOf(point)[i] != self)
                        walks.Add((self, from.StopsOf(point)[i], from.SecondsOf(point)[i]));
                }
                // Those from one new stop to another are among the ways from it.
                for (var i = 0; i < to.StopsOf(point).Length; i++)
                {
                    if (!isNew.Contains(to.StopsOf(point)[i]))
                        walks.Add((to.StopsOf(point)[i], self, to.SecondsOf(point)[i]));
                }
            }
        }
        return Build(network.Feeds, (published.Date, edited), stops, walks) with { Changed = changed };
    }

    private static EditedTimetables Edit(IReadOnlyList<GtfsFeed> feeds, DateOnly date, IReadOnlyList<TimetableEdit> edits) =>
        TimetableEdits.Resolve(ListSources(feeds, date), edits).Apply(DaysAround(date).ToHashSet());

    private static StopJourneys StopsOf(IReadOnlyList<GtfsFeed> feeds, StoredNetwork streets, EditedTimetables edited)
    {
        var places = OpenNetwork.StopsOf(feeds);
        return new StopJourneys(streets, [.. edited.Stops.Select(stop => stop.Old is { } old ? places[old] : stop.New)]);
    }

    private static ChangedStops ChangedOf(EditedTimetables edited)
    {
        var numbered = edited.Stops.Select((stop, number) => (stop.Old, stop.New, Number: number)).ToList();
        return new ChangedStops(
            [.. numbered.Where(stop => stop.Old is not null).OrderBy(stop => stop.Old).Select(stop => stop.Number)],
            [.. numbered.Where(stop => stop.Old is null).Select(stop => (stop.Number, stop.New!.Value))]
        );
    }

    private static TransitDay Build(
        IReadOnlyList<GtfsFeed> feeds,
        (DateOnly Date, EditedTimetables Edited) day,
        StopJourneys stops,
        IReadOnlyList<(int From, int To, int Seconds)> walks
    )
    {
        var timetable = TimetableBuilder.Build(day.Edited.Sources, day.Date);
        var transfers = FeedTransfers.Over(feeds, walks, timetable.SourceFirstStops);
        return new TransitDay(day.Date, timetable.With(FootTransfers.From(timetable.StopCount, transfers)), stops);
    }

    private static IReadOnlyList<DateOnly> DaysAround(DateOnly date)
    {
        var options = new TimetableOptions();
        return [.. Enumerable.Range(-options.DaysBefore, options.DaysBefore + options.DaysAfter + 1).Select(date.AddDays)];
    }
}
