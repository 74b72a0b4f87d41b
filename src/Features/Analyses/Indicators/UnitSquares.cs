using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Overlay;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Which squares of a surface lie in which units, by the share of each. The surface has the squares where somebody lives: within the box round all of them others are empty, outside it nothing
/// is known.
/// </summary>
internal sealed class UnitSquares
{
    private readonly AccessSurface _surface;
    private readonly Envelope _box = new();
    private readonly List<(int Square, double Share)>?[] _squares;

    public UnitSquares(AccessSurface surface, IReadOnlyList<Extent> extents, CancellationToken cancellation)
    {
        _surface = surface;
        _squares = new List<(int, double)>?[extents.Count];
        var bySize = Enumerable.Range(0, surface.Persons.Count).GroupBy(square => surface.Sizes[square]).OrderBy(group => group.Key);
        foreach (var size in bySize)
        {
            int[] squares = [.. size];
            double[] west = [.. squares.Select(square => surface.Eastings[square])];
            double[] south = [.. squares.Select(square => surface.Northings[square])];
            _box.ExpandToInclude(west.Min(), south.Min());
            _box.ExpandToInclude(west.Max() + size.Key, south.Max() + size.Key);
            var grid = RegularGrid.FromLowerLeftCorners(size.Key, west, south);
            Take(squares, Areas(extents), areas => GridOverlay.Shares(grid, areas, cancellation));
            Take(squares, Circles(extents), circles => GridOverlay.Shares(grid, circles, cancellation));
        }
        for (var unit = 0; unit < extents.Count; unit++)
            _squares[unit] = _squares[unit] is { } known && _box.Intersects(extents[unit].Box) ? known : null;
    }

    /// <summary>Squares of a unit and the share of each in it; null for a bare point, and for a unit that the surface says nothing of.</summary>
    public IReadOnlyList<(int Square, double Share)>? Of(int unit) => _squares[unit];

    /// <summary>The square that a point lies in, the smallest if several; null where nobody lives.</summary>
    public int? At(double easting, double northing)
    {
        int? found = null;
        for (var square = 0; square < _surface.Persons.Count; square++)
        {
            var (west, south, size) = (_surface.Eastings[square], _surface.Northings[square], _surface.Sizes[square]);
            var isIn = easting >= west && easting < west + size && northing >= south && northing < south + size;
            if (isIn && (found is not { } other || size < _surface.Sizes[other]))
                found = square;
        }
        return found;
    }

    private static List<(int Unit, Geometry Shape)> Areas(IReadOnlyList<Extent> extents) =>
        [.. extents.Index().Where(static one => one.Item.Area is not null).Select(static one => (one.Index, one.Item.Area!))];

    private static List<(int Unit, Circle Shape)> Circles(IReadOnlyList<Extent> extents) =>
        [.. extents.Index().Where(static one => one.Item.Circle is not null).Select(static one => (one.Index, one.Item.Circle!.Value))];

    private void Take<T>(int[] squares, List<(int Unit, T Shape)> units, Func<IReadOnlyList<T>, CellShares> cut)
    {
        if (units.Count == 0)
            return;
        var shares = cut([.. units.Select(static one => one.Shape)]);
        for (var index = 0; index < units.Count; index++)
        {
            var known = _squares[units[index].Unit] ??= [];
            var cells = shares.CellsOf(index);
            var parts = shares.SharesOf(index);
            for (var i = 0; i < cells.Length; i++)
                known.Add((squares[cells[i]], parts[i]));
        }
    }
}
