using System.Data.Common;
using Samplan.Formats.VectorTile;
using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Tiles;

/// <summary>Draws tiles on one connection, one after another, with everything it needs kept between them.</summary>
internal sealed class TileDraughtsman : IDisposable
{
    private const int MostReaders = 64;
    private const int SquareOrdinates = 8;
    private readonly Database _database;
    private readonly DbConnection _connection;
    private readonly Dictionary<string, FeatureTableReader> _readers = new(StringComparer.Ordinal);
    private readonly VectorTileWriter _writer = new();
    private readonly ShapeTracer _tracer;
    private readonly PixelChoice _choice = new();
    private TilePlan _plan = null!;

    public TileDraughtsman(Database database)
    {
        _database = database;
        _connection = database.Borrow();
        _tracer = new ShapeTracer(_writer);
    }

    /// <summary>The tile, not compressed; empty when nothing is in it.</summary>
    public byte[] Draw(TilePlan plan, TileAddress tile)
    {
        _plan = plan;
        _writer.Clear();
        _tracer.Begin(tile);
        if (_tracer.Reach.IsEmpty)
            return [];
        _writer.BeginLayer(plan.Layer.Id.Value);
        var isThinned = IsThinned(tile);
        if (isThinned)
            ChooseByPixel();
        foreach (var table in plan.Tables)
            Draw(table, isThinned);
        _writer.EndLayer();
        return _writer.Tile.ToArray();
    }

    public void Dispose()
    {
        CloseReaders();
        _writer.Dispose();
        _database.Return(_connection);
    }

    // Points share pixels anywhere but at the largest zoom; the cells of a grid do where a cell is smaller than a pixel.
    private bool IsThinned(TileAddress tile)
    {
        if (_plan.Layer.Kind == LayerKind.Point)
            return tile.Zoom < _plan.Layer.LargestZoom;
        if (_plan.Layer.Kind != LayerKind.Grid)
            return false;
        var first = Find(_plan.Tables[0]);
        return first.Next() && _tracer.SizeOf(first.Geometry) < PixelChoice.PixelUnits;
    }

    private void ChooseByPixel()
    {
        _choice.Clear();
        foreach (var table in _plan.Tables)
        {
            var rows = Find(table);
            while (rows.Next())
            {
                var hasValue = table.Weight is { } column && rows.TypeOf(column) is not null;
                if (_tracer.MiddleOf(rows.Geometry) is var (x, y))
                    _choice.Offer(x, y, hasValue ? rows.ReadNumber(table.Weight!.Value) : null, MapLayer.FeatureId(table.Part, rows.Fid));
            }
        }
    }

    private void Draw(PlannedTable table, bool isThinned)
    {
        var rows = Find(table);
        while (rows.Next())
        {
            var shape = rows.Geometry;
            var id = MapLayer.FeatureId(table.Part, rows.Fid);
            if (shape.IsEmpty || !(isThinned ? TraceChosen(shape, id) : _tracer.Trace(shape, id)))
                continue;
            _writer.Attribute("fid", id);
            AddColumns(table, rows);
            AddJoined(table, rows.Fid);
            _writer.EndFeature();
        }
    }

    private bool TraceChosen(ReadOnlySpan<byte> shape, long id)
    {
        if (_tracer.MiddleOf(shape) is not var (x, y) || !_choice.IsChosen(x, y, id))
            return false;
        if (_plan.Layer.Kind == LayerKind.Point)
            return _tracer.Trace(shape, id);
        Span<int> square = stackalloc int[SquareOrdinates];
        PixelChoice.Square(x, y, square);
        _writer.BeginFeature(VectorTileGeometryType.Polygon, id);
        return _writer.AddRing(square, isHole: false);
    }

    // A missing value is an absent tag.
    private void AddColumns(PlannedTable table, FeatureTableReader rows)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (rows.TypeOf(i) is not { } type)
                continue;
            if (type == FeatureColumnType.Text)
                _writer.AttributeUtf8(table.Columns[i].Tag, rows.ReadUtf8(i));
            else
                _writer.Attribute(table.Columns[i].Tag, rows.ReadNumber(i));
        }
    }

    private void AddJoined(PlannedTable table, long fid)
    {
        foreach (var joined in table.Joined)
        {
            for (var i = 0; i < joined.Tags.Count; i++)
            {
                if (joined.Find(i, fid) is { } value)
                    _writer.Attribute(joined.Tags[i], value);
            }
        }
    }

    private FeatureTableReader Find(PlannedTable table)
    {
        var key = $"{table.Part} {_plan.Layer.Hash}";
        if (!_readers.TryGetValue(key, out var rows))
        {
            if (_readers.Count >= MostReaders)
                CloseReaders();
            rows = _database.Dialect.OpenFeatureTable(_connection, table.Table, [.. table.Columns.Select(column => column.Column)]);
            _readers.Add(key, rows);
        }
        rows.Find(_tracer.Reach);
        return rows;
    }

    private void CloseReaders()
    {
        foreach (var reader in _readers.Values)
            reader.Dispose();
        _readers.Clear();
    }
}
