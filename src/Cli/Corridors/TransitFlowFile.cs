using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Cli.Networks;
using Samplan.Engine.Flows.Corridors;
using Samplan.Formats.Csv;
using Samplan.Formats.Gtfs;

namespace Samplan.Cli.Corridors;

/// <summary>Persons on lines between stops as a table, the line as WKT in degrees (longitude, latitude): as the timetable's shapes draw it, else straight from stop to stop.</summary>
internal static class TransitFlowFile
{
    public static void Write(Stream output, IReadOnlyList<GtfsFeed> feeds, IReadOnlyList<TransitLink> links)
    {
        GtfsStop[] stops = [.. feeds.SelectMany(static feed => feed.Stops)];
        GtfsRoute[] lines = [.. feeds.SelectMany(static feed => feed.Routes)];
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        var csv = new CsvWriter(text);
        csv.Row("line", "line_id", "from_stop", "from_stop_id", "to_stop", "to_stop_id", "persons", "boarding", "alighting", "km", "wkt");
        var courses = new LineCourses(feeds);
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
            var course = courses.Between(link.Line, link.FromStop, link.ToStop);
            csv.Field(course.Count == 0 ? null : Math.Round(LineCourses.Metres(course) / 1_000, 3));
            csv.Field(course.Count == 0 ? "" : WktLine.Of(course));
            csv.EndRow();
        }
    }
}
