using Samplan.Engine.Overlay;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// Puts people of grids of several countries on one grid of square kilometres (EPSG:3035 for Europe) by exact area: within a cell people are taken to be evenly spread, so
/// that each square gets the share of them that the share of the cell's area in it is. Nobody is lost: a cell's last part is what the others leave. A square that a cell
/// of unknown people lies in is unknown.
/// </summary>
public static class GridPlacement
{
    private const double SquareMetres = 1000;

    // A strip of a centimetre along one side: where a cell of this very grid has been through another system.
    private const double LeastShare = 1e-5;

    /// <summary>The squares by row and then column.</summary>
    /// <exception cref="ArgumentException">A grid that has not as many numbers of persons as cells.</exception>
    public static IReadOnlyList<PlacedSquare> Place(IReadOnlyList<SourceGrid> grids, CancellationToken cancellation = default)
    {
        var squares = new SortedDictionary<(int Row, int Column), (double? Persons, double Most, int Grid)>();
        for (var grid = 0; grid < grids.Count; grid++)
        {
            foreach (var ((row, column), persons) in Place(grids[grid], cancellation))
            {
                var known = persons ?? 0;
                squares[(row, column)] =
                    !squares.TryGetValue((row, column), out var before) ? (persons, known, grid)
                    : known > before.Most ? (before.Persons + persons, known, grid)
                    : (before.Persons + persons, before.Most, before.Grid);
            }
        }
        return [.. squares.Select(square => new PlacedSquare(square.Key.Column, square.Key.Row, square.Value.Persons, square.Value.Grid))];
    }

    private static Dictionary<(int Row, int Column), double?> Place(SourceGrid source, CancellationToken cancellation)
    {
        if (source.Cells.Count != source.Persons.Count)
            throw new ArgumentException($"{source.Cells.Count} cells and {source.Persons.Count} numbers of persons.", nameof(source));
        var window = Window(source);
        var corners = window.Select(square => square.Column * SquareMetres).ToArray();
        var grid = RegularGrid.FromLowerLeftCorners(SquareMetres, corners, window.Select(square => square.Row * SquareMetres).ToArray());
        var shares = GridOverlay.Shares(grid, source.Cells, cancellation);
        var found = new Dictionary<(int Row, int Column), double?>();
        for (var cell = 0; cell < source.Cells.Count; cell++)
            Spread(source.Persons[cell], shares.CellsOf(cell), shares.SharesOf(cell), (window, found));
        return found;
    }

    private static void Spread(
        double? persons,
        ReadOnlySpan<int> squares,
        ReadOnlySpan<double> shares,
        ((int Row, int Column)[] Window, Dictionary<(int Row, int Column), double?> Found) ground
    )
    {
        var (whole, last) = (0.0, -1);
        for (var part = 0; part < squares.Length; part++)
        {
            if (shares[part] < LeastShare)
                continue;
            whole += shares[part];
            last = part;
        }
        var left = persons;
        for (var part = 0; part <= last; part++)
        {
            if (shares[part] < LeastShare)
                continue;
            var some = part == last ? left : persons * shares[part] / whole;
            left -= some;
            var square = ground.Window[squares[part]];
            ground.Found[square] = ground.Found.TryGetValue(square, out var before) ? before + some : some;
        }
    }

    /// <summary>Every square that the box round a cell meets.</summary>
    private static (int Row, int Column)[] Window(SourceGrid source)
    {
        var met = new HashSet<(int, int)>();
        foreach (var box in source.Cells.Select(cell => cell.EnvelopeInternal))
        {
            for (var row = Index(box.MinY); row <= Index(box.MaxY); row++)
            {
                for (var column = Index(box.MinX); column <= Index(box.MaxX); column++)
                    met.Add((row, column));
            }
        }
        return [.. met.Order()];
    }

    private static int Index(double metres) => (int)Math.Floor(metres / SquareMetres);
}
