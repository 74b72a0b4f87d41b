namespace Samplan.Formats.Gtfs;

/// <summary>Reads stop_times.txt: rows in any order in, the calls of each trip in the order of travel out, times filled in.</summary>
internal sealed class GtfsCallsReader(GtfsSource source, GtfsFaults faults, GtfsNames trips, GtfsStopsReader stops)
{
    private const string File = "stop_times.txt";
    private readonly List<Row> _rows = [];
    private readonly HashSet<int> _zoned = [];

    private readonly record struct Row(int Trip, int Sequence, int Stop, int Arrival, int Departure, int Line, bool MayBoard, bool MayAlight, float Along);

    /// <summary>Position of a trip's first call and their number, by trip.</summary>
    public (int First, int Count)[] Places { get; } = new (int, int)[trips.Count];

    /// <summary>What the feed states of how far each call lies along its shape, in its own unit; NaN where nothing. Empty unless <see cref="HasAlongs"/>.</summary>
    public float[] Alongs { get; private set; } = [];

    /// <summary>Whether <see cref="Alongs"/> are asked for.</summary>
    public bool HasAlongs { get; init; }

    public GtfsCalls Read(CancellationToken cancellation)
    {
        ReadRows(cancellation);
        faults.ThrowIfAny();
        var rows = ByTrip();
        var calls = Columns(rows);
        Alongs = HasAlongs ? Array.ConvertAll(rows, static row => row.Along) : [];
        for (var trip = 0; trip < Places.Length; trip++)
        {
            if ((trip & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            Examine(rows, calls, trip);
        }
        faults.ThrowIfAny();
        return calls;
    }

    private void ReadRows(CancellationToken cancellation)
    {
        using var table = GtfsTable.Get(source, File, faults);
        var (trip, sequence) = (table.GetColumn("trip_id"), table.GetColumn("stop_sequence"));
        var stop = table.FindColumn("stop_id");
        var (arrival, departure) = (table.FindColumn("arrival_time"), table.FindColumn("departure_time"));
        var (pickup, dropOff) = (table.FindColumn("pickup_type"), table.FindColumn("drop_off_type"));
        var along = HasAlongs ? table.FindColumn("shape_dist_traveled") : -1;
        var (area, group) = (table.FindColumn("location_id"), table.FindColumn("location_group_id"));
        if (stop < 0 && area < 0 && group < 0)
            _ = table.GetColumn("stop_id");
        var latest = -1;
        var latestId = "";
        while (table.Read())
        {
            if ((_rows.Count & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (table.Field(trip).IsEmpty)
            {
                table.Fault("gtfs.value-missing", ("column", "trip_id"));
                continue;
            }
            if (!table.Field(trip).SequenceEqual(latestId))
                (latest, latestId) = (trips.Get(table, trip), table.Text(trip));
            if (table.Field(stop).IsEmpty && !(table.Field(area).IsEmpty && table.Field(group).IsEmpty))
            {
                _zoned.Add(latest);
                continue;
            }
            var position = table.Whole(sequence, -1);
            if (table.Field(sequence).IsEmpty)
                table.Fault("gtfs.value-missing", ("column", "stop_sequence"));
            var (arrives, departs) = (table.Time(arrival), table.Time(departure));
            _rows.Add(
                new Row(
                    latest,
                    position,
                    StopOf(table, stop),
                    arrives < 0 ? departs : arrives,
                    departs < 0 ? arrives : departs,
                    (int)Math.Min(table.Line, int.MaxValue),
                    table.Whole(pickup, 0, 0, 3) != 1,
                    table.Whole(dropOff, 0, 0, 3) != 1,
                    along < 0 ? float.NaN : table.Distance(along)
                )
            );
        }
    }

    private int StopOf(GtfsTable table, int column)
    {
        var stop = stops.Names.Get(table, column);
        if (stop >= 0 && stops.Stops[stop].Kind is not GtfsStopKind.Stop)
            table.FieldFault("gtfs.call-at-no-stop", column);
        return stop;
    }

    private Row[] ByTrip()
    {
        var counts = new int[trips.Count + 1];
        foreach (var row in _rows)
            counts[row.Trip + 1]++;
        for (var i = 1; i < counts.Length; i++)
            counts[i] += counts[i - 1];
        for (var trip = 0; trip < Places.Length; trip++)
            Places[trip] = (counts[trip], counts[trip + 1] - counts[trip]);
        var sorted = new Row[_rows.Count];
        foreach (var row in _rows)
            sorted[counts[row.Trip]++] = row;
        foreach (var (first, count) in Places)
            sorted.AsSpan(first, count).Sort(static (a, b) => a.Sequence != b.Sequence ? a.Sequence.CompareTo(b.Sequence) : a.Line.CompareTo(b.Line));
        return sorted;
    }

    private static GtfsCalls Columns(Row[] rows) =>
        new()
        {
            Stops = Array.ConvertAll(rows, static row => row.Stop),
            ArrivalSeconds = Array.ConvertAll(rows, static row => row.Arrival),
            DepartureSeconds = Array.ConvertAll(rows, static row => row.Departure),
            MayBoard = Array.ConvertAll(rows, static row => row.MayBoard),
            MayAlight = Array.ConvertAll(rows, static row => row.MayAlight),
        };

    private void Examine(Row[] rows, GtfsCalls calls, int trip)
    {
        var (first, count) = Places[trip];
        if (_zoned.Contains(trip) || count < 2)
        {
            faults.Notice(_zoned.Contains(trip) ? "gtfs.notice-zoned-trips" : "gtfs.notice-short-trips", trips.NameOf(trip));
            Places[trip] = (first, 0);
            return;
        }
        var of = rows.AsSpan(first, count);
        if (of[0].Departure < 0 || of[^1].Arrival < 0)
        {
            faults.Add("gtfs.end-without-time", File, of[0].Departure < 0 ? of[0].Line : of[^1].Line, ("value", trips.NameOf(trip)));
            return;
        }
        var known = of[0].Arrival;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && of[i].Sequence == of[i - 1].Sequence)
                faults.Add("gtfs.sequence-twice", File, of[i].Line, ("value", Tables.Refused.Text(of[i].Sequence)));
            if (of[i].Arrival < 0)
                continue;
            if (of[i].Arrival < known || of[i].Departure < of[i].Arrival)
                faults.Add("gtfs.time-backwards", File, of[i].Line, ("value", trips.NameOf(trip)));
            known = of[i].Departure;
        }
        FillTimes(calls, first, first + count);
    }

    private void FillTimes(GtfsCalls calls, int first, int end)
    {
        var known = first;
        for (var i = first + 1; i < end; i++)
        {
            if (calls.ArrivalSeconds[i] < 0)
                continue;
            if (i > known + 1)
                Interpolate(calls, known, i);
            known = i;
        }
    }

    private void Interpolate(GtfsCalls calls, int from, int to)
    {
        var along = new double[to - from + 1];
        for (var i = 1; i < along.Length; i++)
        {
            var (a, b) = (stops.Stops[calls.Stops[from + i - 1]], stops.Stops[calls.Stops[from + i]]);
            along[i] = along[i - 1] + GreatCircle.Metres(a.Longitude, a.Latitude, b.Longitude, b.Latitude);
        }
        var (start, seconds) = (calls.DepartureSeconds[from], calls.ArrivalSeconds[to] - calls.DepartureSeconds[from]);
        for (var i = 1; i < along.Length - 1; i++)
        {
            var share = along[^1] > 0 ? along[i] / along[^1] : (double)i / (along.Length - 1);
            var time = start + (int)(seconds * share);
            (calls.ArrivalSeconds[from + i], calls.DepartureSeconds[from + i]) = (time, time);
        }
    }
}
