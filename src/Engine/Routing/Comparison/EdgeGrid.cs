namespace Samplan.Engine.Routing.Comparison;

/// <summary>
/// Edges by the squares in which R5 looks for them (streets/IntHashGrid.java), of 0.0018 degrees north and 0.0018 / 0.7 east. A street is entered under the squares of its segments laid the wrong way, from
/// the first point of each away from the second, so that R5 misses a street whose near end is the second point of a long segment. What is left of a street that was split is entered under all squares of
/// its box. Edges may be added at any time.
/// </summary>
internal sealed class EdgeGrid
{
    private const int HeightE7 = 18_000;
    private const int WidthE7 = (int)(HeightE7 / 0.7);
    private readonly Dictionary<(long, long), List<int>> _squares = [];

    /// <summary>A street as it is read: under the squares of its mirrored segments.</summary>
    public void AddMirrored(int edge, (int Longitude, int Latitude)[] shape)
    {
        var squares = new HashSet<(long, long)>();
        for (var i = 0; i + 1 < shape.Length; i++)
        {
            var ((x, y), (nextX, nextY)) = (shape[i], shape[i + 1]);
            var (mirrorX, mirrorY) = (x + ((long)x - nextX), y + ((long)y - nextY));
            squares.UnionWith(Squares((Math.Min(x, mirrorX), Math.Min(y, mirrorY), Math.Max(x, mirrorX), Math.Max(y, mirrorY))));
        }
        Add(edge, squares);
    }

    /// <summary>An edge under all squares of a box.</summary>
    public void Add(int edge, (int West, int South, int East, int North) box) => Add(edge, Squares(box));

    /// <summary>Edges under the squares of a box, by number.</summary>
    public IEnumerable<int> Near((int West, int South, int East, int North) box) =>
        Squares(box).SelectMany(square => _squares.GetValueOrDefault(square, [])).Distinct().Order();

    private void Add(int edge, IEnumerable<(long, long)> squares)
    {
        foreach (var square in squares)
        {
            if (!_squares.TryGetValue(square, out var edges))
                _squares.Add(square, edges = []);
            edges.Add(edge);
        }
    }

    // The middle of a square is a whole number of squares from the origin.
    private static IEnumerable<(long, long)> Squares((long West, long South, long East, long North) box)
    {
        for (var x = Number(box.West, WidthE7); x <= Number(box.East, WidthE7); x++)
        {
            for (var y = Number(box.South, HeightE7); y <= Number(box.North, HeightE7); y++)
                yield return (x, y);
        }
    }

    private static long Number(long place, int side) => (long)Math.Floor((double)place / side + 0.5);
}
