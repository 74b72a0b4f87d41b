using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Tests.Settlements.Urbanisation;

/// <summary>Worlds of one-kilometre cells drawn as text, a sign a cell and spaces for looks, and classes drawn back.</summary>
internal static class DrawnGrid
{
    private static readonly Dictionary<char, double> s_persons = new()
    {
        ['.'] = 0,
        ['-'] = 60,
        ['o'] = 400,
        ['O'] = 1_000,
        ['X'] = 2_000,
        ['#'] = 20_000,
        ['~'] = 0,
        ['?'] = double.NaN,
    };

    /// <summary>. nobody, - 60 persons, o 400, O 1,000, X 2,000, # 20,000, ~ nobody in water, ? not known; B nobody on built-up land.</summary>
    public static UrbanisationGrid Parse(string drawing)
    {
        var rows = Rows(drawing);
        var cells = string.Concat(rows);
        return new UrbanisationGrid(
            rows.Length,
            rows[0].Length,
            [.. cells.Select(cell => s_persons.GetValueOrDefault(cell))],
            [.. cells.Select(cell => cell == '~' ? 0 : UrbanisationGrid.CellSquareMetres)],
            [.. cells.Select(cell => cell == 'B' ? 400_000.0 : 0)]
        );
    }

    /// <summary>Level 1: C centre, u cluster, . rural, ~ water. Level 2: C centre, D dense, S semi-dense, s suburban, v village, l low, . very low density, ~ water. ? undetermined.</summary>
    public static string Draw(UrbanisationClasses classes) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, classes.RowCount)
                .Select(row => string.Concat(Enumerable.Range(0, classes.ColumnCount).Select(column => Sign(classes[row, column]))))
        );

    public static string Level1(string drawing, UrbanisationParameters? parameters = null) => Classify(drawing, UrbanisationLevel.One, parameters);

    public static string Level2(string drawing, UrbanisationParameters? parameters = null) => Classify(drawing, UrbanisationLevel.Two, parameters);

    /// <summary>A drawing without its indentation.</summary>
    public static string Plain(string drawing) => string.Join('\n', Rows(drawing));

    public static CellMask Mask(string drawing)
    {
        var rows = Rows(drawing);
        return CellMask.From(rows.Length, rows[0].Length, [.. string.Concat(rows).Select(cell => cell == '#')]);
    }

    private static string Classify(string drawing, UrbanisationLevel level, UrbanisationParameters? parameters) =>
        Draw(DegreeOfUrbanisation.Classify(Parse(drawing), level, parameters ?? UrbanisationParameters.Eurostat));

    private static string[] Rows(string drawing) =>
        [
            .. drawing
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(row => row.Replace(" ", "", StringComparison.Ordinal)),
        ];

    private static char Sign(UrbanisationClass code) =>
        code switch
        {
            UrbanisationClass.UrbanCentre or UrbanisationClass.Centre => 'C',
            UrbanisationClass.UrbanCluster => 'u',
            UrbanisationClass.DenseUrbanCluster => 'D',
            UrbanisationClass.SemiDenseUrbanCluster => 'S',
            UrbanisationClass.Suburban => 's',
            UrbanisationClass.RuralCluster => 'v',
            UrbanisationClass.LowDensity => 'l',
            UrbanisationClass.Rural or UrbanisationClass.VeryLowDensity => '.',
            UrbanisationClass.Water or UrbanisationClass.WaterCell => '~',
            _ => '?',
        };
}
