using Samplan.Kernel;

namespace Samplan.Formats.Gtfs;

/// <summary>
/// Reads the lines of shapes.txt that trips name. What is wrong with the file is told and takes its lines away; it never refuses the feed, since nothing but drawing and lengths rests on it.
/// </summary>
internal sealed class GtfsShapesReader(GtfsSource source)
{
    private const string File = "shapes.txt";
    private readonly GtfsFaults _faults = new(source.Name) { OnlyTells = true };
    private readonly Dictionary<int, List<Row>> _rows = [];
    private readonly HashSet<int> _broken = [];

    private readonly record struct Row(int Sequence, int Longitude, int Latitude, float Along, int Line);

    /// <summary>What was wrong, each with file and line.</summary>
    public IReadOnlyList<Refusal> Told { get; private set; } = [];

    /// <param name="names">The shapes that trips name.</param>
    /// <returns>By the position of the name; null for one that the file does not have, or that is broken.</returns>
    public GtfsShape?[] Read(GtfsNames names, CancellationToken cancellation)
    {
        var shapes = new GtfsShape?[names.Count];
        try
        {
            ReadRows(names, cancellation);
            foreach (var (shape, rows) in _rows)
            {
                // The order of the file where numbers are equal, which is a fault.
                if (!IsInOrder(rows))
                    rows.Sort(static (a, b) => a.Sequence != b.Sequence ? a.Sequence.CompareTo(b.Sequence) : a.Line.CompareTo(b.Line));
                shapes[shape] = _broken.Contains(shape) ? null : ShapeOf(rows);
            }
            Told = _faults.Told;
        }
        catch (RefusedException problem)
        {
            Told = problem.Refusals;
        }
        return shapes;
    }

    private void ReadRows(GtfsNames names, CancellationToken cancellation)
    {
        using var table = GtfsTable.Get(source, File, _faults);
        var (id, sequence) = (table.GetColumn("shape_id"), table.GetColumn("shape_pt_sequence"));
        var (latitude, longitude, along) = (table.GetColumn("shape_pt_lat"), table.GetColumn("shape_pt_lon"), table.FindColumn("shape_dist_traveled"));
        var (latest, latestId, rows) = (-1, "", new List<Row>());
        while (table.Read())
        {
            if (!table.Field(id).SequenceEqual(latestId))
            {
                cancellation.ThrowIfCancellationRequested();
                (latest, latestId) = (names.Find(table.Field(id)), table.Text(id));
                if (latest >= 0 && !_rows.TryGetValue(latest, out rows!))
                    _rows.Add(latest, rows = []);
            }
            if (latest < 0)
                continue;
            var (north, east, position) = (table.Degrees(latitude, 90), table.Degrees(longitude, 180), table.Whole(sequence, -1));
            foreach (var column in (ReadOnlySpan<int>)[latitude, longitude, sequence])
            {
                if (table.Field(column).IsEmpty)
                    table.FieldFault("gtfs.shape-value-missing", column);
            }
            if (double.IsNaN(north + east) || position < 0)
                _broken.Add(latest);
            else
                rows.Add(new Row(position, Units(east), Units(north), table.Distance(along), (int)Math.Min(table.Line, int.MaxValue)));
        }
    }

    private GtfsShape? ShapeOf(List<Row> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Sequence != rows[i - 1].Sequence)
                continue;
            _faults.Add("gtfs.shape-sequence-twice", File, rows[i].Line, ("value", Tables.Refused.Text(rows[i].Sequence)));
            return null;
        }
        return rows.Count < 2
            ? null
            : new GtfsShape([.. rows.Select(static row => row.Longitude)], [.. rows.Select(static row => row.Latitude)], AlongsOf(rows));
    }

    private float[]? AlongsOf(List<Row> rows)
    {
        if (rows.TrueForAll(static row => float.IsNaN(row.Along)))
            return null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Along >= (i == 0 ? 0 : rows[i - 1].Along))
                continue;
            _faults.Add("gtfs.shape-distance", File, rows[i].Line);
            return null;
        }
        return [.. rows.Select(static row => row.Along)];
    }

    private static bool IsInOrder(List<Row> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Sequence < rows[i - 1].Sequence)
                return false;
        }
        return true;
    }

    private static int Units(double degrees) => (int)Math.Round(degrees * 1e7);
}
