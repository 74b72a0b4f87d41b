using Samplan.Formats.VectorTile;
using Samplan.Geo;
using Samplan.Geo.Blobs;
using Samplan.Geo.Tiles;

namespace Samplan.Maps.Tiles;

/// <summary>
/// Draws the geometry of features into a tile, straight from their blobs: cut near the tile, transformed, cut to the tile and its buffer,
/// rounded. One a thread; it keeps its scratch.
/// </summary>
internal sealed class ShapeTracer(VectorTileWriter writer)
{
    /// <summary>Units around the tile that are drawn too, so that lines and symbols have no seams; MapLibre's own figure.</summary>
    public const int BufferUnits = 64;

    private const double Least = -BufferUnits;
    private const double Most = TileGrid.Extent + BufferUnits;
    private readonly TileClip _clip = new(TileBox.WithBuffer(TileGrid.Extent, BufferUnits));
    private readonly SourceClip _sourceClip = new();
    private readonly TilePath _source = new();
    private readonly TilePath _tilePath = new();
    private readonly TileVertices _cut = new();
    private readonly WholePath _whole = new();
    private readonly List<int> _points = [];
    private TileTransform _transform = null!;
    private Action<TileVertices>? _addLine;
    private int _step;
    private bool _isDrawn;

    /// <summary>What a feature must meet to be in the tile, EPSG:3006.</summary>
    public Bounds Reach { get; private set; }

    public void Begin(TileAddress tile)
    {
        _transform = new TileTransform(tile);
        Reach = tile.SwerefBounds((double)BufferUnits / TileGrid.Extent);
        _sourceClip.Box = Reach;
        _step = StepAt(tile.Zoom);
    }

    /// <summary>Begins the feature and adds its geometry; false when nothing of it is in the tile. Of a mixed collection the first kind is drawn.</summary>
    public bool Trace(ReadOnlySpan<byte> blob, long id)
    {
        var isNear = BlobHeader.Read(blob).Bounds is { } bounds && Reach.Contains(bounds);
        var cursor = GeometryCursor.OverBlob(blob);
        VectorTileGeometryType? type = null;
        _isDrawn = false;
        var hasShell = false;
        while (cursor.MoveNext())
        {
            var kind = TypeOf(cursor.Path);
            if (type is null)
                Begin(kind, id);
            type ??= kind;
            if (kind != type)
                continue;
            var vertices = cursor.IsDirect ? cursor.Vertices(default) : cursor.Vertices(_source.Take(cursor.Count * 2));
            switch (cursor.Path)
            {
                case PathKind.Point:
                    AddPoint(vertices);
                    break;
                case PathKind.Line:
                    AddLine(vertices, isNear);
                    break;
                case PathKind.Shell:
                    hasShell = AddRing(vertices, isNear, isHole: false);
                    break;
                case PathKind.Hole when hasShell:
                    AddRing(vertices, isNear, isHole: true);
                    break;
            }
        }
        if (_points.Count > 0)
            writer.AddPoints(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points));
        return _isDrawn;
    }

    /// <summary>Where the middle of a feature's envelope is, in tile units; null when it has none.</summary>
    public (double X, double Y)? MiddleOf(ReadOnlySpan<byte> blob)
    {
        var bounds = GeoPackageGeometry.ReadBounds(blob);
        return bounds.IsEmpty ? null : _transform.Apply(bounds.CentreX, bounds.CentreY);
    }

    /// <summary>The longer side of a feature's envelope in tile units; 0 when it has none.</summary>
    public double SizeOf(ReadOnlySpan<byte> blob)
    {
        var bounds = GeoPackageGeometry.ReadBounds(blob);
        if (bounds.IsEmpty)
            return 0;
        var (west, south) = _transform.Apply(bounds.MinX, bounds.MinY);
        var (east, north) = _transform.Apply(bounds.MaxX, bounds.MaxY);
        return Math.Max(Math.Abs(east - west), Math.Abs(north - south));
    }

    // MapLibre draws a tile on 512 pixels, so 8 units are a pixel; the steps stay below half a pixel, where nobody sees them.
    private static int StepAt(int zoom) =>
        zoom switch
        {
            < 8 => 4,
            < 11 => 2,
            _ => 1,
        };

    private static VectorTileGeometryType TypeOf(PathKind path) =>
        path switch
        {
            PathKind.Point => VectorTileGeometryType.Point,
            PathKind.Line => VectorTileGeometryType.Line,
            PathKind.Shell or PathKind.Hole => VectorTileGeometryType.Polygon,
        };

    private void Begin(VectorTileGeometryType type, long id)
    {
        writer.BeginFeature(type, id);
        _points.Clear();
    }

    private void AddPoint(ReadOnlySpan<double> vertex)
    {
        var (x, y) = _transform.Apply(vertex[0], vertex[1]);
        if (!(x >= Least && x <= Most && y >= Least && y <= Most))
            return;
        _points.Add((int)Math.Floor(x + 0.5));
        _points.Add((int)Math.Floor(y + 0.5));
        _isDrawn = true;
    }

    private bool AddRing(ReadOnlySpan<double> ring, bool isNear, bool isHole)
    {
        if (!isNear)
            ring = _sourceClip.Ring(ring);
        if (ring.Length < 8)
            return false;
        var path = Transform(ring, out var isInside);
        if (!isInside)
        {
            _clip.Ring(path, _cut);
            path = _cut.Ordinates;
        }
        _whole.Round(path, _step);
        if (!writer.AddRing(_whole.Units, isHole))
            return false;
        _isDrawn = true;
        return true;
    }

    private void AddLine(ReadOnlySpan<double> line, bool isNear)
    {
        var at = 0;
        for (var part = isNear ? line : _sourceClip.NextPart(line, ref at); part.Length > 0; part = isNear ? default : _sourceClip.NextPart(line, ref at))
        {
            var path = Transform(part, out var isInside);
            if (isInside)
                AddWholeLine(path);
            else
                _clip.Line(path, _cut, _addLine ??= cut => AddWholeLine(cut.Ordinates));
        }
    }

    private void AddWholeLine(ReadOnlySpan<double> path)
    {
        _whole.Round(path, _step);
        _isDrawn |= writer.AddLine(_whole.Units);
    }

    private ReadOnlySpan<double> Transform(ReadOnlySpan<double> source, out bool isInside)
    {
        var path = _tilePath.Take(source.Length);
        _transform.Apply(source, path);
        var (least, most) = (double.MaxValue, double.MinValue);
        foreach (var ordinate in path)
        {
            least = Math.Min(least, ordinate);
            most = Math.Max(most, ordinate);
        }
        isInside = least >= Least && most <= Most;
        return path;
    }
}
