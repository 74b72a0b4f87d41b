using System.Text;
using Samplan.Formats.Csv;
using Samplan.Formats.Gtfs;

namespace Samplan.Cli.Networks;

/// <summary>The stops that no street is near enough to, a row each: the feed, the stop's id and name there, and where it lies in degrees.</summary>
internal static class UnlinkedStopsFile
{
    /// <param name="unlinked">Numbers of stops, counted on through the feeds.</param>
    public static void Write(Stream output, IReadOnlyList<GtfsFeed> feeds, IReadOnlyList<int> unlinked)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var csv = new CsvWriter(text);
        csv.Row("feed", "stop", "name", "lat", "lon");
        (GtfsFeed Feed, GtfsStop Stop)[] stops = [.. feeds.SelectMany(static feed => feed.Stops.Select(stop => (feed, stop)))];
        foreach (var number in unlinked)
        {
            var (feed, stop) = stops[number];
            csv.Field(feed.Name);
            csv.Field(stop.Id);
            csv.Field(stop.Name);
            csv.Field(stop.Latitude);
            csv.Field(stop.Longitude);
            csv.EndRow();
        }
    }
}
