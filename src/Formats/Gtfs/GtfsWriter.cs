using System.Globalization;
using System.IO.Compression;
using System.Text;
using Samplan.Formats.Csv;

namespace Samplan.Formats.Gtfs;

/// <summary>Writes a feed as a GTFS zip archive: the same feed gives the same bytes.</summary>
public static class GtfsWriter
{
    private static readonly DateTimeOffset s_entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <param name="archive">Where the archive is written to; left open.</param>
    public static void Write(GtfsFeed feed, Stream archive)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true);
        var agencies = feed.Routes.Select(route => route.Agency).Distinct(StringComparer.Ordinal).DefaultIfEmpty("").ToList();
        File(zip, "agency.txt", ["agency_id", "agency_name", "agency_url", "agency_timezone"], agencies, agency => [agency, agency, "", feed.TimeZone]);
        File(
            zip,
            "stops.txt",
            ["stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station", "platform_code"],
            feed.Stops,
            stop => [stop.Id, stop.Name, Text(stop.Latitude), Text(stop.Longitude), Text((int)stop.Kind), IdOf(feed, stop.Parent), stop.Platform]
        );
        File(
            zip,
            "routes.txt",
            ["route_id", "agency_id", "route_short_name", "route_long_name", "route_type"],
            feed.Routes,
            route => [route.Id, route.Agency, route.ShortName, route.LongName, Text(route.TypeCode)]
        );
        WriteCalendar(feed, zip);
        File(
            zip,
            "trips.txt",
            ["route_id", "service_id", "trip_id", "trip_headsign", .. ShapeColumn(feed, "shape_id")],
            feed.Trips,
            trip =>
                [feed.Routes[trip.Route].Id, feed.Services[trip.Service].Id, trip.Id, trip.Headsign, .. ShapeColumn(feed, trip.Path < 0 ? "" : Text(trip.Path))]
        );
        var paths = new GtfsWrittenPaths(feed);
        WriteCalls(feed, paths, zip);
        if (feed.Paths.Count > 0)
            File(zip, "shapes.txt", GtfsWrittenPaths.Columns, paths.ListRows(), static row => row);
        WriteOptional(feed, zip);
    }

    private static void WriteCalendar(GtfsFeed feed, ZipArchive zip)
    {
        var weekly = feed.Services.Where(service => service.Interval is not null).ToList();
        if (weekly.Count > 0)
        {
            File(
                zip,
                "calendar.txt",
                ["service_id", .. s_week, "start_date", "end_date"],
                weekly,
                service =>
                    [
                        service.Id,
                        .. Enumerable.Range(1, 7).Select(day => Text(service.Weekdays >> (day % 7) & 1)),
                        Text(service.Interval!.Value.First),
                        Text(service.Interval!.Value.Last),
                    ]
            );
        }
        var exceptions = feed
            .Services.SelectMany(service =>
                service.Added.Select(date => (service.Id, date, "1")).Concat(service.Removed.Order().Select(date => (service.Id, date, "2")))
            )
            .ToList();
        if (exceptions.Count > 0 || weekly.Count == 0)
        {
            File(zip, "calendar_dates.txt", ["service_id", "date", "exception_type"], exceptions, day => [day.Id, Text(day.date), day.Item3]);
        }
    }

    // A column that only a feed with paths has.
    private static string[] ShapeColumn(GtfsFeed feed, string value) => feed.Paths.Count == 0 ? [] : [value];

    private static void WriteCalls(GtfsFeed feed, GtfsWrittenPaths paths, ZipArchive zip)
    {
        var calls = feed.Calls;
        File(
            zip,
            "stop_times.txt",
            [
                "trip_id",
                "arrival_time",
                "departure_time",
                "stop_id",
                "stop_sequence",
                "pickup_type",
                "drop_off_type",
                .. ShapeColumn(feed, "shape_dist_traveled"),
            ],
            feed.Trips.SelectMany(trip => Enumerable.Range(0, trip.CallCount).Select(i => (trip, Call: trip.FirstCall + i, Sequence: i + 1))),
            row =>
                [
                    row.trip.Id,
                    Time(calls.ArrivalSeconds[row.Call]),
                    Time(calls.DepartureSeconds[row.Call]),
                    IdOf(feed, calls.Stops[row.Call]),
                    Text(row.Sequence),
                    calls.MayBoard[row.Call] ? "0" : "1",
                    calls.MayAlight[row.Call] ? "0" : "1",
                    .. ShapeColumn(feed, paths.AlongOf(row.trip, row.Sequence - 1)),
                ]
        );
    }

    private static void WriteOptional(GtfsFeed feed, ZipArchive zip)
    {
        if (feed.Frequencies.Count > 0)
        {
            File(
                zip,
                "frequencies.txt",
                ["trip_id", "start_time", "end_time", "headway_secs", "exact_times"],
                feed.Frequencies,
                run => [feed.Trips[run.Trip].Id, Time(run.StartSeconds), Time(run.EndSeconds), Text(run.HeadwaySeconds), run.IsExact ? "1" : "0"]
            );
        }
        if (feed.Transfers.Count > 0)
        {
            File(
                zip,
                "transfers.txt",
                ["from_stop_id", "to_stop_id", "transfer_type", "min_transfer_time", "from_route_id", "to_route_id", "from_trip_id", "to_trip_id"],
                feed.Transfers,
                change =>
                    [
                        IdOf(feed, change.FromStop),
                        IdOf(feed, change.ToStop),
                        Text((int)change.Kind),
                        change.Seconds < 0 ? "" : Text(change.Seconds),
                        change.FromRoute < 0 ? "" : feed.Routes[change.FromRoute].Id,
                        change.ToRoute < 0 ? "" : feed.Routes[change.ToRoute].Id,
                        change.FromTrip < 0 ? "" : feed.Trips[change.FromTrip].Id,
                        change.ToTrip < 0 ? "" : feed.Trips[change.ToTrip].Id,
                    ]
            );
        }
        if (feed.Areas.Count == 0)
            return;
        File(zip, "areas.txt", ["area_id", "area_name"], feed.Areas, area => [area.Id, area.Name]);
        var members = feed.Areas.SelectMany(area => area.Stops.Select(stop => (area.Id, stop)));
        File(zip, "stop_areas.txt", ["area_id", "stop_id"], members, member => [member.Id, IdOf(feed, member.stop)]);
    }

    private static void File<T>(ZipArchive zip, string name, string[] header, IEnumerable<T> rows, Func<T, string[]> fields)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_entryTime;
        using var text = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var csv = new CsvWriter(text);
        csv.Row(header);
        foreach (var row in rows)
            csv.Row(fields(row));
    }

    private static string IdOf(GtfsFeed feed, int stop) => stop < 0 ? "" : feed.Stops[stop].Id;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double degrees) => double.IsNaN(degrees) ? "" : degrees.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
