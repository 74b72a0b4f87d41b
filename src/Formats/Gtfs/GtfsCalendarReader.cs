namespace Samplan.Formats.Gtfs;

/// <summary>Reads calendar.txt and calendar_dates.txt, of which a feed has one or both.</summary>
internal sealed class GtfsCalendarReader(GtfsSource source, GtfsFaults faults)
{
    private static readonly string[] s_days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public List<GtfsServiceDays> Services { get; } = [];

    public int Find(ReadOnlySpan<char> id) => _positions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var position) ? position : -1;

    public void Read()
    {
        if (!source.Has("calendar.txt") && !source.Has("calendar_dates.txt"))
            throw faults.Whole("gtfs.calendar-missing");
        ReadWeeks();
        faults.ThrowIfAny();
        ReadExceptions();
        faults.ThrowIfAny();
        if (Services.TrueForAll(service => service.FindDays() is null))
            throw faults.Whole("gtfs.calendar-empty");
    }

    private void ReadWeeks()
    {
        using var table = GtfsTable.Find(source, "calendar.txt", faults);
        if (table is null)
            return;
        var (id, start, end) = (table.GetColumn("service_id"), table.GetColumn("start_date"), table.GetColumn("end_date"));
        var days = Array.ConvertAll(s_days, table.GetColumn);
        while (table.Read())
        {
            var service = ServiceOf(table.Required(id));
            if (service.Interval is not null)
                table.FieldFault("gtfs.id-twice", id);
            var weekdays = 0;
            for (var day = 0; day < days.Length; day++)
                weekdays |= table.Whole(days[day], 0, 0, 1) << day;
            if (table.Date(start) is not { } first || table.Date(end) is not { } last)
                continue;
            if (last < first)
                table.FieldFault("gtfs.ends-before-start", end);
            service.SetWeek(weekdays, first, last);
        }
    }

    private void ReadExceptions()
    {
        using var table = GtfsTable.Find(source, "calendar_dates.txt", faults);
        if (table is null)
            return;
        var (id, date, kind) = (table.GetColumn("service_id"), table.GetColumn("date"), table.GetColumn("exception_type"));
        while (table.Read())
        {
            var exception = table.Whole(kind, 0, 1, 2);
            if (table.Field(kind).IsEmpty)
                table.Fault("gtfs.value-missing", ("column", "exception_type"));
            var service = table.Required(id);
            if (table.Date(date) is { } day && exception > 0)
                ServiceOf(service).SetException(day, exception == 1);
        }
    }

    private GtfsServiceDays ServiceOf(string id)
    {
        if (_positions.TryGetValue(id, out var position))
            return Services[position];
        _positions.Add(id, Services.Count);
        var service = new GtfsServiceDays(id);
        Services.Add(service);
        return service;
    }
}
