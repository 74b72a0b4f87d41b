using System.Globalization;
using Samplan.SampleRegion.People;
using Samplan.SampleRegion.Timetables;

namespace Samplan.SampleRegion.Files;

/// <summary>The lines as a GTFS archive: weekdays, Saturdays and Sundays, a holiday, a line by headway, stations with transfers.</summary>
internal sealed class TimetableFile(Region region)
{
    private const int HeadwayFrom = 6 * 3600;
    private const int HeadwayTo = 20 * 3600;

    private readonly LinePlan _plan = LinePlan.Of(region);

    public void Write(Stream stream)
    {
        var zip = new ZipArchiveFile(stream);
        Add(
            zip,
            "agency",
            csv =>
            {
                csv.Row("agency_id", "agency_name", "agency_url", "agency_timezone");
                csv.Row("ET", "Exempeltrafiken", "https://example.org", "Europe/Stockholm");
            }
        );
        Add(zip, "stops", WriteStops);
        Add(zip, "routes", WriteRoutes);
        Add(zip, "calendar", WriteCalendar);
        Add(zip, "calendar_dates", WriteHolidays);
        Add(zip, "trips", WriteTrips);
        Add(zip, "stop_times", WriteCalls);
        Add(zip, "frequencies", WriteHeadways);
        Add(zip, "transfers", WriteTransfers);
        zip.End();
    }

    private static void Add(ZipArchiveFile zip, string name, Action<CsvText> write) =>
        zip.Add(
            name + ".txt",
            stream =>
            {
                using var csv = CsvText.Plain(stream);
                write(csv);
            }
        );

    private void WriteStops(CsvText csv)
    {
        csv.Row("stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station");
        foreach (var stop in _plan.Stops)
            Row(stop, "0", "");
        foreach (var station in _plan.Stations)
        {
            Row(station with { Id = "S" + station.Id }, "1", "");
            Row(station, "0", "S" + station.Id);
        }

        void Row(Stop stop, string kind, string parent)
        {
            var (longitude, latitude) = Geo.Sweref.ToGeographic(stop.Point.X, stop.Point.Y);
            csv.Row(stop.Id, stop.Name, CsvText.Decimal(latitude, 6), CsvText.Decimal(longitude, 6), kind, parent);
        }
    }

    private void WriteRoutes(CsvText csv)
    {
        csv.Row("route_id", "agency_id", "route_short_name", "route_long_name", "route_type");
        foreach (var line in _plan.Lines)
            csv.Row(line.Id, "ET", line.Kind == LineKind.Train ? "Tåg" : line.Id, line.Name, CsvText.Whole((int)line.Kind));
    }

    private void WriteCalendar(CsvText csv)
    {
        var (first, last) = (Day(region.Options.Today.AddDays(-60)), Day(region.Options.Today.AddDays(300)));
        csv.Row("service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date");
        csv.Row("VARDAG", "1", "1", "1", "1", "1", "0", "0", first, last);
        csv.Row("LORDAG", "0", "0", "0", "0", "0", "1", "0", first, last);
        csv.Row("SONDAG", "0", "0", "0", "0", "0", "0", "1", first, last);
    }

    // The next Christmas Eve runs as a Sunday.
    private void WriteHolidays(CsvText csv)
    {
        var today = region.Options.Today;
        var eve = new DateOnly(today.Year, 12, 24) is var own && own >= today ? own : own.AddYears(1);
        csv.Row("service_id", "date", "exception_type");
        if (eve.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            csv.Row("VARDAG", Day(eve), "2");
        if (eve.DayOfWeek == DayOfWeek.Saturday)
            csv.Row("LORDAG", Day(eve), "2");
        if (eve.DayOfWeek != DayOfWeek.Sunday)
            csv.Row("SONDAG", Day(eve), "1");
    }

    private void WriteTrips(CsvText csv)
    {
        csv.Row("route_id", "service_id", "trip_id", "trip_headsign", "direction_id");
        foreach (var trip in ListTrips())
            csv.Row(trip.Line.Id, trip.Service, trip.Id, (trip.IsBack ? trip.Line.Stops[0] : trip.Line.Stops[^1]).Name, trip.IsBack ? "1" : "0");
    }

    private void WriteCalls(CsvText csv)
    {
        csv.Row("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence");
        foreach (var (id, line, _, isBack, minutes) in ListTrips())
        {
            for (var call = 0; call < line.Stops.Count; call++)
            {
                var stop = isBack ? line.Stops.Count - 1 - call : call;
                var time = Time(60 * (minutes + (isBack ? line.Minutes[^1] - line.Minutes[stop] : line.Minutes[stop])));
                csv.Row(id, time, time, line.Stops[stop].Id, CsvText.Whole(call + 1));
            }
        }
    }

    private void WriteHeadways(CsvText csv)
    {
        csv.Row("trip_id", "start_time", "end_time", "headway_secs", "exact_times");
        foreach (var trip in ListTrips().Where(trip => trip.Line.HeadwaySeconds is not null))
            csv.Row(trip.Id, Time(HeadwayFrom), Time(HeadwayTo), CsvText.Whole(trip.Line.HeadwaySeconds!.Value * (trip.Service == "VARDAG" ? 1 : 2)), "1");
    }

    private void WriteTransfers(CsvText csv)
    {
        csv.Row("from_stop_id", "to_stop_id", "transfer_type", "min_transfer_time");
        foreach (var station in _plan.Stations)
        {
            var town = _plan.Stops.First(stop => stop.Name == station.Name.Replace(" station", " resecentrum", StringComparison.Ordinal));
            csv.Row(station.Id, town.Id, "2", "180");
            csv.Row(town.Id, station.Id, "2", "180");
        }
    }

    private IEnumerable<Trip> ListTrips()
    {
        foreach (var line in _plan.Lines)
        {
            foreach (var (service, count) in new[] { ("VARDAG", line.Weekday), ("LORDAG", line.Saturday), ("SONDAG", line.Sunday) })
            {
                var number = 0;
                IEnumerable<int> times = line.HeadwaySeconds is null ? DepartureTimes.Spread(count) : [HeadwayFrom / 60];
                foreach (var minutes in times)
                {
                    number++;
                    yield return new($"{line.Id}-{service[0]}-{number}", line, service, false, minutes);
                    yield return new($"{line.Id}-{service[0]}-{number}T", line, service, true, minutes);
                }
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <param name="Minutes">Departure from the first stop, after midnight.</param>
    private sealed record Trip(string Id, TransitLine Line, string Service, bool IsBack, int Minutes);
}
