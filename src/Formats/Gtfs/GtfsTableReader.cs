using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Formats.Gtfs;

/// <summary>
/// The stops of a timetable in GTFS as a table: a point each, with how many times a trip calls there (whatever the day). The whole feed is read and checked. What has no place of its own (pathway
/// nodes, boarding areas without coordinates) is left out.
/// </summary>
public sealed class GtfsTableReader : TableReader
{
    private readonly IReadOnlyList<GtfsStop> _stops;
    private readonly int[] _calls;
    private readonly TableRow _row = new() { Cells = new Cell[4] };
    private int _next;

    private GtfsTableReader(GtfsFeed feed)
    {
        _stops = feed.Stops;
        _calls = new int[feed.Stops.Count];
        foreach (var trip in feed.Trips)
        {
            for (var call = trip.FirstCall; call < trip.FirstCall + trip.CallCount; call++)
                _calls[feed.Calls.Stops[call]]++;
        }
        Description = new TableDescription(
            "GTFS",
            null,
            [
                new TableColumn("stop_id", CellKind.Text),
                new TableColumn("stop_name", CellKind.Text),
                new TableColumn("location_type", CellKind.Number),
                new TableColumn("calls", CellKind.Number),
            ],
            true,
            CoordinateSystems.Wgs84,
            feed.Notices
        );
    }

    public override TableDescription Description { get; }

    public override double Progress => _stops.Count == 0 ? 1 : (double)_next / _stops.Count;

    /// <exception cref="Kernel.RefusedException">The feed is missing, damaged or wrong.</exception>
    public static GtfsTableReader Open(string path) => new(GtfsReader.Read(path, hasPaths: true));

    public override TableRow? Read()
    {
        while (_next < _stops.Count && !double.IsFinite(_stops[_next].Latitude + _stops[_next].Longitude))
            _next++;
        if (_next == _stops.Count)
            return null;
        var stop = _stops[_next];
        _row.Cells[0] = Cell.Of(stop.Id);
        _row.Cells[1] = stop.Name.Length == 0 ? Cell.Empty : Cell.Of(stop.Name);
        _row.Cells[2] = Cell.Of((double)(int)stop.Kind);
        _row.Cells[3] = Cell.Of((double)_calls[_next]);
        _row.Geometry = new Point(stop.Longitude, stop.Latitude);
        _row.Number = ++_next;
        return _row;
    }

    public override void Dispose() { }
}
