namespace Samplan.Formats.Gtfs;

/// <summary>Reads stops.txt, stop_areas.txt and areas.txt.</summary>
internal sealed class GtfsStopsReader(GtfsSource source, GtfsFaults faults)
{
    private const string File = "stops.txt";

    public List<GtfsStop> Stops { get; } = [];

    public GtfsNames Names { get; } = new();

    public void ReadStops()
    {
        using var table = GtfsTable.Get(source, File, faults);
        var (id, latitude, longitude) = (table.GetColumn("stop_id"), table.FindColumn("stop_lat"), table.FindColumn("stop_lon"));
        var (name, kind, parent) = (table.FindColumn("stop_name"), table.FindColumn("location_type"), table.FindColumn("parent_station"));
        var platform = table.FindColumn("platform_code");
        var parents = new List<(string Parent, long Line)>();
        while (table.Read())
        {
            if (!Names.TryAdd(table, id))
                continue;
            var stop = new GtfsStop(table.Text(id), table.Text(name), table.Degrees(latitude, 90), table.Degrees(longitude, 180))
            {
                Kind = (GtfsStopKind)table.Whole(kind, 0, 0, 4),
                Platform = table.Text(platform),
            };
            Stops.Add(stop);
            parents.Add((table.Text(parent), table.Line));
        }
        faults.ThrowIfAny();
        SetParents(parents);
        faults.ThrowIfAny();
        SetPlaces(parents);
        faults.ThrowIfAny();
    }

    public List<GtfsArea> ReadAreas()
    {
        var members = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        using (var table = GtfsTable.Find(source, "stop_areas.txt", faults))
        {
            while (table is not null && table.Read())
            {
                var stop = Names.Get(table, table.GetColumn("stop_id"));
                var area = table.Required(table.GetColumn("area_id"));
                if (!members.TryGetValue(area, out var stops))
                    members.Add(area, stops = []);
                if (stop >= 0)
                    stops.Add(stop);
            }
        }
        var names = ReadAreaNames();
        faults.ThrowIfAny();
        return [.. members.Select(area => new GtfsArea(area.Key, names.GetValueOrDefault(area.Key, ""), area.Value))];
    }

    private Dictionary<string, string> ReadAreaNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var table = GtfsTable.Find(source, "areas.txt", faults);
        while (table is not null && table.Read())
        {
            var id = table.GetColumn("area_id");
            if (!names.TryAdd(table.Required(id), table.Text(table.FindColumn("area_name"))))
                table.FieldFault("gtfs.id-twice", id);
        }
        return names;
    }

    private void SetParents(List<(string Parent, long Line)> parents)
    {
        for (var i = 0; i < Stops.Count; i++)
        {
            var (id, line) = parents[i];
            if (id.Length == 0)
                continue;
            var parent = Names.Find(id);
            if (parent < 0)
                faults.Add("gtfs.reference-missing", File, line, ("column", "parent_station"), ("value", Tables.Refused.Shorten(id)));
            else if (Stops[i].Kind == GtfsStopKind.Station || !MayBeParent(Stops[i].Kind, Stops[parent].Kind))
                faults.Add("gtfs.parent-kind", File, line, ("value", Tables.Refused.Shorten(id)));
            else
                Stops[i] = Stops[i] with { Parent = parent };
        }
    }

    // Two levels at most, station ← stop ← boarding area, so that no chain of parents can close on itself.
    private static bool MayBeParent(GtfsStopKind child, GtfsStopKind parent) =>
        parent == (child == GtfsStopKind.BoardingArea ? GtfsStopKind.Stop : GtfsStopKind.Station);

    private void SetPlaces(List<(string Parent, long Line)> parents)
    {
        for (var i = 0; i < Stops.Count; i++)
        {
            var stop = Stops[i];
            if (stop.Kind > GtfsStopKind.Entrance || (double.IsFinite(stop.Latitude) && double.IsFinite(stop.Longitude)))
                continue;
            if (stop.Parent >= 0 && double.IsFinite(Stops[stop.Parent].Latitude) && double.IsFinite(Stops[stop.Parent].Longitude))
            {
                Stops[i] = stop with { Latitude = Stops[stop.Parent].Latitude, Longitude = Stops[stop.Parent].Longitude };
                faults.Notice("gtfs.notice-placed-at-station", stop.Id);
            }
            else
            {
                faults.Add("gtfs.stop-nowhere", File, parents[i].Line, ("value", Tables.Refused.Shorten(stop.Id)));
            }
        }
    }
}
