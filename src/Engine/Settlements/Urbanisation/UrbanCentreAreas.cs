namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The urban centres of classified cells one by one: cells of a centre that share sides are one centre. They are numbered by falling people, of equals
/// by the first cell from the north and west. Immutable.
/// </summary>
public sealed class UrbanCentreAreas
{
    private const int None = -1;

    private readonly int[] _numbers;

    private UrbanCentreAreas(int[] numbers, IReadOnlyList<UrbanCentreArea> centres) => (_numbers, Centres) = (numbers, centres);

    public IReadOnlyList<UrbanCentreArea> Centres { get; }

    /// <summary>Number of the centre that a cell is part of; null for a cell in none.</summary>
    public int? Of(int cell) => _numbers[cell] == None ? null : _numbers[cell];

    /// <param name="grid">What was classified.</param>
    /// <param name="classes">Its classes, of either level.</param>
    /// <exception cref="ArgumentException">Classes of another grid.</exception>
    public static UrbanCentreAreas Find(UrbanisationGrid grid, UrbanisationClasses classes)
    {
        if (classes.Codes.Length != grid.Persons.Length)
            throw new ArgumentException("The classes are of another grid.", nameof(classes));
        var labels = new int[classes.Codes.Length];
        Array.Fill(labels, None);
        var found = new List<UrbanCentreArea>();
        for (var cell = 0; cell < labels.Length; cell++)
        {
            if (labels[cell] == None && IsCentre(classes.Codes[cell]))
                found.Add(Take(cell, found.Count, grid, classes.Codes, labels));
        }
        var order = Enumerable.Range(0, found.Count).OrderByDescending(label => found[label].Persons).ToArray();
        var numbers = new int[found.Count];
        for (var number = 0; number < order.Length; number++)
            numbers[order[number]] = number;
        return new UrbanCentreAreas(Array.ConvertAll(labels, label => label == None ? None : numbers[label]), [.. order.Select(label => found[label])]);
    }

    private static bool IsCentre(byte code) => (UrbanisationClass)code is UrbanisationClass.UrbanCentre or UrbanisationClass.Centre;

    private static UrbanCentreArea Take(int first, int label, UrbanisationGrid grid, byte[] codes, int[] labels)
    {
        var open = new Stack<int>([first]);
        labels[first] = label;
        var (persons, cells, rows, columns) = (0.0, 0, 0.0, 0.0);
        while (open.TryPop(out var cell))
        {
            var (row, column) = Math.DivRem(cell, grid.ColumnCount);
            var weight = double.IsNaN(grid.Persons[cell]) ? 0 : grid.Persons[cell];
            (persons, cells, rows, columns) = (persons + weight, cells + 1, rows + (weight * row), columns + (weight * column));
            Span<int> beside =
            [
                row > 0 ? cell - grid.ColumnCount : None,
                row < grid.RowCount - 1 ? cell + grid.ColumnCount : None,
                column > 0 ? cell - 1 : None,
                column < grid.ColumnCount - 1 ? cell + 1 : None,
            ];
            foreach (var other in beside)
            {
                if (other == None || labels[other] != None || !IsCentre(codes[other]))
                    continue;
                labels[other] = label;
                open.Push(other);
            }
        }
        var (atRow, atColumn) = persons > 0 ? (rows / persons, columns / persons) : (first / grid.ColumnCount, (double)(first % grid.ColumnCount));
        return new UrbanCentreArea(persons, cells, atRow, atColumn);
    }
}
