using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>
/// Reads a timetable in GTFS Schedule from a zip archive or a folder. Reference: gtfs.org, Schedule, revision of 2025. Files and columns that are not
/// needed for travel times are passed over; pathways.txt, booking rules and zones (GTFS-Flex) are said to be left out.
/// </summary>
public static class GtfsReader
{
    /// <summary>The whole feed, checked.</summary>
    /// <exception cref="RefusedException">
    /// Missing or damaged files, rows that cannot be right (each with file and line, at most twenty), references that lead nowhere, a calendar without a day.
    /// </exception>
    public static GtfsFeed Read(string path, CancellationToken cancellation = default) => Read(path, hasPaths: false, cancellation);

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, with where the trips drive where <paramref name="hasPaths"/>: what is wrong with shapes.txt is among the notices, and never refuses the feed.</summary>
    public static GtfsFeed Read(string path, bool hasPaths, CancellationToken cancellation = default)
    {
        using var source = GtfsSource.Open(path);
        return new Reading(source, hasPaths && source.Has("shapes.txt")).Read(cancellation);
    }

    private sealed class Reading
    {
        private readonly GtfsSource _source;
        private readonly GtfsFaults _faults;
        private readonly GtfsStopsReader _stops;
        private readonly GtfsCalendarReader _calendar;
        private readonly GtfsNames _routeNames = new();
        private readonly GtfsNames _tripNames = new();
        private readonly List<GtfsRoute> _routes = [];
        private readonly List<(int Route, int Service, string Headsign)> _trips = [];

        private readonly GtfsPathsReader? _paths;

        public Reading(GtfsSource source, bool hasPaths)
        {
            (_source, _faults) = (source, new GtfsFaults(source.Name));
            (_stops, _calendar) = (new GtfsStopsReader(source, _faults), new GtfsCalendarReader(source, _faults));
            _paths = hasPaths ? new GtfsPathsReader(source, _faults) : null;
        }

        public GtfsFeed Read(CancellationToken cancellation)
        {
            if (!_source.Has("stops.txt") && !_source.Has("trips.txt"))
                throw _faults.Whole("gtfs.not-a-feed");
            var (timeZone, agencies) = ReadAgencies();
            _stops.ReadStops();
            ReadRoutes(agencies);
            _calendar.Read();
            ReadTrips();
            var calls = new GtfsCallsReader(_source, _faults, _tripNames, _stops) { HasAlongs = _paths is not null };
            var columns = calls.Read(cancellation);
            var (paths, pathOfTrips, told) = _paths?.Read(columns, calls, _stops.Stops, cancellation) ?? ([], [], []);
            var (frequencies, transfers, areas) = (ReadFrequencies(calls.Places), ReadTransfers(), _stops.ReadAreas());
            NoticeLeftOut();
            return new GtfsFeed
            {
                Name = _source.Name,
                TimeZone = timeZone,
                Stops = _stops.Stops,
                Routes = _routes,
                Trips =
                [
                    .. _trips.Select(
                        (trip, i) =>
                            new GtfsTrip(_tripNames.NameOf(i), trip.Route, trip.Service, calls.Places[i].First, calls.Places[i].Count)
                            {
                                Headsign = trip.Headsign,
                                Path = _paths is null ? -1 : pathOfTrips[i],
                            }
                    ),
                ],
                Calls = columns,
                Services = _calendar.Services,
                Frequencies = frequencies,
                Transfers = transfers,
                Areas = areas,
                Paths = paths,
                Notices = [.. told, .. _faults.Notices],
            };
        }

        private (string TimeZone, Dictionary<string, string> Names) ReadAgencies()
        {
            using var table = GtfsTable.Get(_source, "agency.txt", _faults);
            var (id, name, zone) = (table.FindColumn("agency_id"), table.GetColumn("agency_name"), table.GetColumn("agency_timezone"));
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            string? timeZone = null;
            while (table.Read())
            {
                names[table.Text(id)] = table.Text(name);
                var stated = table.Required(zone);
                timeZone ??= stated;
                if (stated != timeZone)
                    table.FieldFault("gtfs.time-zones-differ", zone);
            }
            if (timeZone is null)
                throw _faults.Whole("gtfs.file-empty", ("file", "agency.txt"));
            _faults.ThrowIfAny();
            return (timeZone, names);
        }

        private void ReadRoutes(Dictionary<string, string> agencies)
        {
            using var table = GtfsTable.Get(_source, "routes.txt", _faults);
            var (id, agency, type) = (table.GetColumn("route_id"), table.FindColumn("agency_id"), table.GetColumn("route_type"));
            var (shortName, longName) = (table.FindColumn("route_short_name"), table.FindColumn("route_long_name"));
            while (table.Read())
            {
                if (!_routeNames.TryAdd(table, id))
                    continue;
                if (table.Field(type).IsEmpty)
                    table.Fault("gtfs.value-missing", ("column", "route_type"));
                var operatorName = agencies.GetValueOrDefault(table.Text(agency), agencies.Count == 1 ? agencies.Values.First() : "");
                var route = new GtfsRoute(table.Text(id), table.Text(shortName), table.Text(longName), table.Whole(type, 3)) { Agency = operatorName };
                if (route.Kind == GtfsRouteKind.Other)
                    _faults.Notice("gtfs.notice-unknown-type", table.Text(type));
                _routes.Add(route);
            }
            _faults.ThrowIfAny();
        }

        private void ReadTrips()
        {
            using var table = GtfsTable.Get(_source, "trips.txt", _faults);
            var (id, route, service) = (table.GetColumn("trip_id"), table.GetColumn("route_id"), table.GetColumn("service_id"));
            var (headsign, shape) = (table.FindColumn("trip_headsign"), table.FindColumn("shape_id"));
            while (table.Read())
            {
                if (!_tripNames.TryAdd(table, id))
                    continue;
                var runs = _calendar.Find(table.Field(service));
                if (runs < 0)
                    table.FieldFault("gtfs.reference-missing", service);
                _paths?.AddTrip(table.Field(shape));
                _trips.Add((_routeNames.Get(table, route), runs, table.Text(headsign)));
            }
            _faults.ThrowIfAny();
        }

        private List<GtfsFrequency> ReadFrequencies((int First, int Count)[] places)
        {
            var frequencies = new List<GtfsFrequency>();
            using var table = GtfsTable.Find(_source, "frequencies.txt", _faults);
            if (table is null)
                return frequencies;
            var (trip, start, end) = (table.GetColumn("trip_id"), table.GetColumn("start_time"), table.GetColumn("end_time"));
            var (headway, exact) = (table.GetColumn("headway_secs"), table.FindColumn("exact_times"));
            while (table.Read())
            {
                var run = new GtfsFrequency(
                    _tripNames.Get(table, trip),
                    table.Time(start),
                    table.Time(end),
                    table.Whole(headway, 0, 1, GtfsTable.LongestDaySeconds),
                    table.Whole(exact, 0, 0, 1) == 1
                );
                foreach (var column in (ReadOnlySpan<int>)[start, end, headway])
                {
                    if (table.Field(column).IsEmpty)
                        table.FieldFault("gtfs.value-missing", column);
                }
                if (run is { StartSeconds: >= 0, EndSeconds: >= 0 } && run.EndSeconds < run.StartSeconds)
                    table.FieldFault("gtfs.ends-before-start", end);
                else if (run.Trip >= 0 && places[run.Trip].Count > 0)
                    frequencies.Add(run);
            }
            _faults.ThrowIfAny();
            return frequencies;
        }

        private List<GtfsTransfer> ReadTransfers()
        {
            var transfers = new List<GtfsTransfer>();
            using var table = GtfsTable.Find(_source, "transfers.txt", _faults);
            if (table is null)
                return transfers;
            var (from, to) = (table.FindColumn("from_stop_id"), table.FindColumn("to_stop_id"));
            var (kind, seconds) = (table.FindColumn("transfer_type"), table.FindColumn("min_transfer_time"));
            var (fromRoute, toRoute) = (table.FindColumn("from_route_id"), table.FindColumn("to_route_id"));
            var (fromTrip, toTrip) = (table.FindColumn("from_trip_id"), table.FindColumn("to_trip_id"));
            while (table.Read())
            {
                var transfer = new GtfsTransfer(
                    _stops.Names.GetOrNone(table, from),
                    _stops.Names.GetOrNone(table, to),
                    (GtfsTransferKind)table.Whole(kind, 0, 0, 5),
                    table.Whole(seconds, -1, 0, GtfsTable.LongestDaySeconds)
                )
                {
                    FromRoute = _routeNames.GetOrNone(table, fromRoute),
                    ToRoute = _routeNames.GetOrNone(table, toRoute),
                    FromTrip = _tripNames.GetOrNone(table, fromTrip),
                    ToTrip = _tripNames.GetOrNone(table, toTrip),
                };
                if (transfer.Kind < GtfsTransferKind.StayOnBoard && (table.Field(from).IsEmpty || table.Field(to).IsEmpty))
                    table.Fault("gtfs.value-missing", ("column", table.Field(from).IsEmpty ? "from_stop_id" : "to_stop_id"));
                transfers.Add(transfer);
            }
            _faults.ThrowIfAny();
            return transfers;
        }

        private void NoticeLeftOut()
        {
            foreach (var file in (ReadOnlySpan<string>)["pathways.txt", "booking_rules.txt", "locations.geojson"])
            {
                if (_source.Has(file))
                    _faults.Notice("gtfs.notice-file-left-out", file);
            }
        }
    }
}
