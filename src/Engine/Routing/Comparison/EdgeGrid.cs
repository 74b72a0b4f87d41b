namespace Samplan.Engine.Routing.Comparison;

/// <summary>Edges by the squares that their boxes meet; edges may be added at any time.</summary>
internal sealed class EdgeGrid
{
    private const int CellE7 = 40_000;
    private readonly Dictionary<(int, int), List<int>> _cells = [];

    public void Add(int edge, (int West, int South, int East, int North) box)
    {
        foreach (var cell in Cells(box))
        {
            if (!_cells.TryGetValue(cell, out var edges))
                _cells.Add(cell, edges = []);
            edges.Add(edge);
        }
    }

    /// <summary>Edges that may meet a box, by number.</summary>
    public IEnumerable<int> Near((int West, int South, int East, int North) box) =>
        Cells(box).SelectMany(cell => _cells.GetValueOrDefault(cell, [])).Distinct().Order();

    private static IEnumerable<(int, int)> Cells((int West, int South, int East, int North) box)
    {
        for (var x = Math.DivRem(box.West, CellE7).Quotient - 1; x <= box.East / CellE7 + 1; x++)
        {
            for (var y = Math.DivRem(box.South, CellE7).Quotient - 1; y <= box.North / CellE7 + 1; y++)
            {
                if (x * (long)CellE7 <= box.East && (x + 1L) * CellE7 >= box.West && y * (long)CellE7 <= box.North && (y + 1L) * CellE7 >= box.South)
                    yield return (x, y);
            }
        }
    }
}
