using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements;
using Samplan.Engine.Statistics;

namespace Samplan.Analyses.Typology;

/// <summary>
/// Density classes of cells for every imported year, with cells and people by class for the whole, each municipality and what lies in none.
/// A cell thinner than the lowest class has no class, nor has one whose people are not known.
/// </summary>
internal sealed class TypologyStep(TypologyRules rules, string rulesText) : Step<TypologySet>
{
    private const string Role = "population-grid";

    private readonly ClassBreaks _breaks = ClassBreaks.Fixed([.. rules.Cells.Select(one => one.FromPersonsPerSquareKilometre)]);

    public override StepKey Key => AnalysisSteps.Typology;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(Role, IsEssential: true), new("municipalities", WithGeometry: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Municipalities];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["typology"] = rulesText };

    protected override TypologySet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var municipalities = UnitLayer.Read(Geography.Municipality, inputs, withShapes: true);
        var years = new List<TypologyYear>();
        IReadOnlyList<TypologyGrid>? newest = null;
        foreach (var input in inputs.ListDatasets(Role))
        {
            cancellation.ThrowIfCancellationRequested();
            var grids = CellGrids.Read(input.Content, rules.CellSizeMetres).Select(Classify).ToArray();
            newest ??= grids;
            years.Add(Count(input, grids, municipalities, cancellation));
        }
        return new TypologySet([.. rules.Cells.Select(one => one.Key)], years, newest ?? []);
    }

    protected override IReadOnlyList<ResultTable> ListTables(TypologySet result, StepInputs inputs) =>
        result.Grids.Count == 0 ? [] : [TypologyTable.Of(result)];

    private TypologyGrid Classify(CellGrid grid)
    {
        var classes = DensityTypology.CellClasses(grid.Persons, grid.SizeMetres, _breaks);
        var lowest = _breaks.LowerBounds[0] * grid.SizeMetres * grid.SizeMetres / 1e6;
        for (var cell = 0; cell < classes.Length; cell++)
        {
            if (grid.Persons[cell] < lowest)
                classes[cell] = null;
        }
        return new TypologyGrid(grid.SizeMetres, grid.Columns, grid.Rows, grid.Persons, classes);
    }

    private TypologyYear Count(DatasetInput input, IReadOnlyList<TypologyGrid> grids, UnitLayer municipalities, CancellationToken cancellation)
    {
        var whole = new ClassTally(rules.Cells.Count);
        var outside = new ClassTally(rules.Cells.Count);
        var within = municipalities.Units.Select(_ => new ClassTally(rules.Cells.Count)).ToArray();
        Geometry[] areas = [.. municipalities.Extents.Select(extent => extent.Area ?? Polygon.Empty)];
        foreach (var grid in grids)
        {
            var held = new double[grid.Populations.Count];
            if (areas.Length > 0)
                TallyMunicipalities(grid, GridOverlay.Shares(ToRegular(grid), areas, cancellation), within, held);
            for (var cell = 0; cell < held.Length; cell++)
            {
                whole.Add(grid, cell, 1);
                outside.Add(grid, cell, Math.Max(0, 1 - held[cell]));
            }
        }
        var counts = municipalities.Units.Select((unit, index) => within[index].ToCount(unit.Id));
        return new TypologyYear(input.Version.Year, input.Name, whole.ToCount(null), [.. counts], areas.Length > 0 ? outside.ToCount(null) : null);
    }

    private static void TallyMunicipalities(TypologyGrid grid, CellShares shares, ClassTally[] within, double[] held)
    {
        for (var unit = 0; unit < within.Length; unit++)
        {
            var cells = shares.CellsOf(unit);
            var parts = shares.SharesOf(unit);
            for (var index = 0; index < cells.Length; index++)
            {
                within[unit].Add(grid, cells[index], parts[index]);
                held[cells[index]] += parts[index];
            }
        }
    }

    private static RegularGrid ToRegular(TypologyGrid grid) =>
        RegularGrid.FromLowerLeftCorners(
            grid.CellSizeMetres,
            [.. grid.Columns.Select(column => column * grid.CellSizeMetres)],
            [.. grid.Rows.Select(row => row * grid.CellSizeMetres)]
        );
}
