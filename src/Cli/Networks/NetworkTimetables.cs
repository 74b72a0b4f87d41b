using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;
using Samplan.Formats.NetworkFile;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>The timetables of a network file, and changes of them.</summary>
/// <param name="Edits">Changes that nothing is wrong with.</param>
internal sealed record NetworkTimetables(IReadOnlyList<GtfsFeed> Feeds, IReadOnlyList<TimetableEdit> Edits)
{
    /// <summary>Names of the lines that the changes add, in their order.</summary>
    public IReadOnlyList<string> NewLines { get; init; } = [];

    /// <param name="hasPaths">Whether the feeds come with where their trips drive.</param>
    /// <exception cref="RefusedException">The network has none.</exception>
    public static NetworkTimetables Of(MappedNetworkFile file, string path, CancellationToken cancellation, bool hasPaths = false)
    {
        var feeds = StoredFeeds.Read(file, hasPaths, cancellation);
        return feeds.Count > 0
            ? new NetworkTimetables(feeds, [])
            : throw new RefusedException(Refusal.Of("networks.no-timetables", ("file", Path.GetFileName(path))));
    }

    /// <summary>Names of the stops as they are numbered after the changes; a new stop has none of its own.</summary>
    public IReadOnlyList<string> ListStopNames()
    {
        string[] names = [.. Feeds.SelectMany(static feed => feed.Stops).Select(static stop => stop.Name.Length > 0 ? stop.Name : stop.Id)];
        return [.. On([]).Stops.Select(stop => stop.Old is { } old ? names[old] : "")];
    }

    /// <summary>Names of the lines as they are numbered after the changes, new ones last.</summary>
    public IReadOnlyList<string> ListLineNames() =>
        [.. Feeds.SelectMany(static feed => feed.Routes).Select(static route => route.Name.Length > 0 ? route.Name : route.Id), .. NewLines];

    /// <summary>The timetables for some days after the changes, and where their stops lie.</summary>
    public (IReadOnlyList<TimetableSource> Sources, IReadOnlyList<GeoPoint?> Places) ListOn(IReadOnlyList<DateOnly> days)
    {
        var (edited, places) = (On(days), OpenNetwork.StopsOf(Feeds));
        return (edited.Sources, [.. edited.Stops.Select(stop => stop.Old is { } old ? places[old] : stop.New)]);
    }

    private EditedTimetables On(IReadOnlyList<DateOnly> days) =>
        TimetableEdits.Resolve([.. Feeds.Select(feed => TimetableFeeds.SourceOf(feed, days))], Edits).Apply(days.ToHashSet());
}
