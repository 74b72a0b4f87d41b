using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Typology;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Urbanisation;

/// <summary>Inhabited cells of one square kilometre as a raster, which can be classified again and again.</summary>
internal sealed class UrbanisationGround
{
    public const int CellMetres = 1000;

    private UrbanisationGround(PlacedCells placed) => Placed = placed;

    public PlacedCells Placed { get; }

    public UrbanisationGrid Grid => Placed.Grid;

    /// <summary>Column of the raster's first cell, in kilometres from the system's origin.</summary>
    public int FirstColumn => (int)Math.Round(Placed.West / CellMetres);

    /// <summary>Row of its last, southernmost row.</summary>
    public int LastRow => (int)Math.Round(Placed.South / CellMetres);

    /// <summary>The cells of a population file; a file lists those where somebody is.</summary>
    public static Outcome<UrbanisationGround> Read(DatasetContent content)
    {
        var grids = CellGrids.Read(content, CellMetres);
        if (grids.Count == 0)
            return new Refusal("degurba.no-cells");
        if (grids is not [{ SizeMetres: CellMetres } only])
            return Refusal.Of(
                "degurba.cells-not-a-kilometre",
                ("sizes", string.Join(", ", grids.Select(grid => FormattableString.Invariant($"{grid.SizeMetres}"))))
            );
        return From(only.Columns, only.Rows, only.Persons);
    }

    public static Outcome<UrbanisationGround> From(IReadOnlyList<int> columns, IReadOnlyList<int> rows, ReadOnlySpan<double?> persons)
    {
        double[] eastings = [.. columns.Select(column => (double)column * CellMetres)];
        double[] northings = [.. rows.Select(row => (double)row * CellMetres)];
        return PlacedCells.AreTogether(eastings, northings)
            ? new UrbanisationGround(PlacedCells.From(eastings, northings, persons, AbsentCells.AreZero))
            : new Refusal("degurba.cells-far-apart");
    }

    public (UrbanisationClasses One, UrbanisationClasses Two) Classify(UrbanisationParameters parameters, CancellationToken cancellation) =>
        DegreeOfUrbanisation.ClassifyBoth(Grid, parameters, cancellation);

    /// <summary>The kept result: cells that are inhabited, not known, or part of a cluster.</summary>
    public UrbanisationSet ToSet(UrbanisationSet empty, UrbanisationClasses one, UrbanisationClasses two)
    {
        var centres = UrbanCentreAreas.Find(Grid, one);
        var isListed = new bool[one.Codes.Length];
        foreach (var cell in Placed.Index)
            isListed[cell] = true;
        int[] cells = [.. Enumerable.Range(0, one.Codes.Length).Where(cell => isListed[cell] || one.Codes[cell] > (byte)UrbanisationClass.Rural)];
        return empty with
        {
            Columns = [.. cells.Select(cell => FirstColumn + (cell % Grid.ColumnCount))],
            Rows = [.. cells.Select(cell => LastRow + Grid.RowCount - 1 - (cell / Grid.ColumnCount))],
            Populations = [.. cells.Select(cell => double.IsNaN(Grid.Persons[cell]) ? (double?)null : Grid.Persons[cell])],
            LevelOne = Array.ConvertAll(cells, cell => one.Codes[cell]),
            LevelTwo = Array.ConvertAll(cells, cell => two.Codes[cell]),
            CentreOfCells = [.. cells.Select(cell => centres.Of(cell) ?? -1)],
            Centres = [.. centres.Centres.Select(Describe)],
        };
    }

    private UrbanCentre Describe(UrbanCentreArea centre) =>
        new(
            centre.Persons,
            centre.CellCount,
            Math.Round(Placed.West + ((centre.Column + 0.5) * CellMetres)),
            Math.Round(Placed.North - ((centre.Row + 0.5) * CellMetres))
        );
}
