using System.Globalization;
using System.Text;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Networks;

/// <summary>Writes the table of times: a row a pair, minutes by percentile, empty where it is not reached; the way back after them when it is asked for.</summary>
internal sealed class TransitTimesTable(Stream output, TransitWish wish, (PointFile From, PointFile To) points, bool isAll)
{
    // With ways back, so many values are held of either way.
    private const int ValuesHeld = 1 << 21;
    private readonly Utf8Rows _rows = new(output);
    private readonly Utf8Texts _from = TimesFile.Quoted(points.From.Ids);
    private readonly Utf8Texts _to = TimesFile.Quoted(points.To.Ids);
    private long _count;

    public long Write(TransitTimes times, TransitTimes? back, CancellationToken cancellation)
    {
        WriteHeader();
        if (back is null)
            TransitTable.Compute(times.RequestFor((points.From.Points, points.To.Points), cancellation), new Rows(this), null, cancellation);
        else
            WriteWithReturn(times, back, cancellation);
        _rows.Flush();
        return _count;
    }

    private void WriteHeader()
    {
        var header = new StringBuilder("from,to");
        foreach (var way in wish.Return is null ? (string[])[""] : ["", "back_"])
        {
            foreach (var percentile in wish.Percentiles)
                header.Append(CultureInfo.InvariantCulture, $",{way}p{percentile}");
            if (wish.CountsDepartures)
                header.Append(CultureInfo.InvariantCulture, $",{way}departures");
        }
        var text = Encoding.UTF8.GetBytes(header.Append('\n').ToString());
        _rows.Begin(text.Length, 0);
        _rows.Text(text);
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
        _rows.Begin(_from.Bytes(from).Length + _to.Bytes(to).Length, 2 + there.Length + home.Length);
        _rows.Text(_from.Bytes(from));
        _rows.Byte(',');
        _rows.Text(_to.Bytes(to));
        Write(there);
        Write(home);
        _rows.Byte('\n');
        _count++;
    }

    private void Write(ReadOnlySpan<short> values)
    {
        foreach (var value in values)
        {
            _rows.Byte(',');
            if (value >= 0)
                _rows.Number(value);
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
