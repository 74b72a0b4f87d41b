using System.Globalization;
using System.Text;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Writes the table of times: a row a pair, minutes by percentile, empty where it is not reached; the way back after them when it is asked for.</summary>
internal sealed class TransitTimesTable(StreamWriter output, TransitWish wish, (PointFile From, PointFile To) points, bool isAll)
{
    // With ways back, so many values are held of either way.
    private const int ValuesHeld = 1 << 23;
    private readonly string[] _from = Array.ConvertAll(TimesFile.Quoted(points.From.Ids), Encoding.UTF8.GetString);
    private readonly string[] _to = Array.ConvertAll(TimesFile.Quoted(points.To.Ids), Encoding.UTF8.GetString);
    private long _count;

    public long Write(TransitTimes times, TransitTimes? back, CancellationToken cancellation)
    {
        WriteHeader();
        if (back is null)
            TransitTable.Compute(times.RequestFor((points.From.Points, points.To.Points), cancellation), new Rows(this), null, cancellation);
        else
            WriteWithReturn(times, back, cancellation);
        return _count;
    }

    private void WriteHeader()
    {
        output.Write("from,to");
        foreach (var way in wish.Return is null ? (string[])[""] : ["", "back_"])
        {
            foreach (var percentile in wish.Percentiles)
                output.Write(string.Create(CultureInfo.InvariantCulture, $",{way}p{percentile}"));
            if (wish.CountsDepartures)
                output.Write($",{way}departures");
        }
        output.Write('\n');
    }

    // Some origins at a time, there and back.
    private void WriteWithReturn(TransitTimes times, TransitTimes back, CancellationToken cancellation)
    {
        var (values, columns) = (wish.ValueCount, points.To.Ids.Count);
        var held = Math.Clamp(ValuesHeld / (values * columns), 1, points.From.Ids.Count);
        for (var start = 0; start < points.From.Ids.Count; start += held)
        {
            var some = (IReadOnlyList<GeoPoint>)[.. points.From.Points.Skip(start).Take(held)];
            var (there, home) = (new Kept(some.Count, columns, values), new Kept(columns, some.Count, values));
            TransitTable.Compute(times.RequestFor((some, points.To.Points), cancellation), there, null, cancellation);
            TransitTable.Compute(back.RequestFor((points.To.Points, some), cancellation), home, null, cancellation);
            for (var row = 0; row < some.Count; row++)
            {
                for (var column = 0; column < columns; column++)
                    Write(start + row, column, there.Of(row, column), home.Of(column, row));
            }
        }
    }

    private void Write(int from, int to, ReadOnlySpan<short> there, ReadOnlySpan<short> home)
    {
        var count = wish.Percentiles.Count;
        var isReached = there[..count].ContainsAnyExcept((short)-1) || (!home.IsEmpty && home[..count].ContainsAnyExcept((short)-1));
        if (!isAll && !isReached)
            return;
        output.Write(_from[from]);
        output.Write(',');
        output.Write(_to[to]);
        Write(there);
        Write(home);
        output.Write('\n');
        _count++;
    }

    private void Write(ReadOnlySpan<short> values)
    {
        foreach (var value in values)
        {
            output.Write(',');
            if (value >= 0)
                output.Write((int)value);
        }
    }

    private sealed class Rows(TransitTimesTable table) : ITransitTableSink
    {
        private readonly int _values = table.ValueCount;

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
        {
            for (var i = 0; i < minutes.Length / _values; i++)
            {
                var (from, to) = table.ArrivesBy ? (firstColumn + i, row) : (row, firstColumn + i);
                table.Write(from, to, minutes.Slice(i * _values, _values), default);
            }
        }
    }

    private int ValueCount => wish.ValueCount;

    private bool ArrivesBy => wish.ArrivesBy;

    private sealed class Kept(int rows, int columns, int values) : ITransitTableSink
    {
        private readonly short[] _minutes = new short[rows * columns * values];

        public ReadOnlySpan<short> Of(int row, int column) => _minutes.AsSpan((row * columns + column) * values, values);

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes) => minutes.CopyTo(_minutes.AsSpan((row * columns + firstColumn) * values));
    }
}
