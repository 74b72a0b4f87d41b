using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;
using Samplan.Formats.NetworkFile;

namespace Samplan.Analyses.Contracts;

/// <summary>The region's network, mapped into memory until it is disposed of.</summary>
public sealed class OpenNetwork : IDisposable
{
    private readonly MappedNetworkFile _file;
    private readonly Lazy<IReadOnlyList<GtfsFeed>> _feeds;

    internal OpenNetwork(MappedNetworkFile file, StoredNetwork stored)
    {
        (_file, Stored) = (file, stored);
        _feeds = new(() => StoredFeeds.Read(file));
    }

    public StoredNetwork Stored { get; }

    /// <summary>Timetables in the order of the datasets; read when first asked for.</summary>
    public IReadOnlyList<GtfsFeed> Feeds => _feeds.Value;

    /// <summary>How the lines of <see cref="Feeds"/> go between their stops; reads the feeds anew, with their shapes.</summary>
    public LineCourses ReadCourses(CancellationToken cancellation) => new(StoredFeeds.Read(_file, hasPaths: true, cancellation));

    /// <summary>Where the stops lie, numbered on through the feeds; null for a station and for what has no place.</summary>
    public GeoPoint?[] ListStops() => StopsOf(Feeds);

    /// <inheritdoc cref="ListStops"/>
    public static GeoPoint?[] StopsOf(IReadOnlyList<GtfsFeed> feeds) =>
        [
            .. feeds
                .SelectMany(static feed => feed.Stops)
                .Select(static stop =>
                    stop.Kind is GtfsStopKind.Stop or GtfsStopKind.BoardingArea && double.IsFinite(stop.Latitude + stop.Longitude)
                        ? PointAt(stop.Longitude, stop.Latitude)
                        : (GeoPoint?)null
                ),
        ];

    /// <param name="longitude">WGS 84 degrees.</param>
    /// <param name="latitude">WGS 84 degrees.</param>
    public static GeoPoint PointAt(double longitude, double latitude) => new((int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7));

    public void Dispose() => _file.Dispose();
}
