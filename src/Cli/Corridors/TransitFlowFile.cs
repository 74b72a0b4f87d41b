using System.Globalization;
using System.Text;
using Samplan.Engine.Flows.Corridors;
using Samplan.Formats.Csv;
using Samplan.Formats.Gtfs;

namespace Samplan.Cli.Corridors;

/// <summary>Persons on lines between stops as a table, the line as WKT in degrees (longitude, latitude): straight from stop to stop.</summary>
internal static class TransitFlowFile
{
    public static void Write(Stream output, IReadOnlyList<GtfsFeed> feeds, IReadOnlyList<TransitLink> links)
    {
        GtfsStop[] stops = [.. feeds.SelectMany(static feed => feed.Stops)];
        GtfsRoute[] lines = [.. feeds.SelectMany(static feed => feed.Routes)];
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var csv = new CsvWriter(text);
        csv.Row("line", "line_id", "from_stop", "from_stop_id", "to_stop", "to_stop_id", "persons", "boarding", "alighting", "wkt");
        foreach (var link in links)
        {
            var (line, from, to) = (lines[link.Line], stops[link.FromStop], stops[link.ToStop]);
            csv.Field(line.Name);
            csv.Field(line.Id);
            csv.Field(from.Name);
            csv.Field(from.Id);
            csv.Field(to.Name);
            csv.Field(to.Id);
            csv.Field(Math.Round(link.Persons, 3));
            csv.Field(Math.Round(link.Boarding, 3));
            csv.Field(Math.Round(link.Alighting, 3));
            csv.Field(Line(from, to));
            csv.EndRow();
        }
    }

    private static string Line(GtfsStop from, GtfsStop to) =>
        double.IsFinite(from.Latitude + from.Longitude + to.Latitude + to.Longitude)
            ? string.Create(CultureInfo.InvariantCulture, $"LINESTRING ({from.Longitude} {from.Latitude}, {to.Longitude} {to.Latitude})")
            : "";
}
