using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Units;
using Samplan.Analyses.Urbanisation;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Nordic;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Typologies;

/// <summary>The Nordic-like typology of the population grid's inhabited cells and of the municipalities' people, by straight distances: an approximation.</summary>
internal sealed class NordicStep(ParameterChoice choice) : Step<NordicSet>
{
    private const int ClassCount = 7;

    private static readonly FeatureTable s_table = new(
        "nordic_typology",
        "Nordisk stad–land-typologi (uppskattning)",
        "Nordic-like urban–rural typology of cells of one square kilometre, an approximation",
        "POLYGON",
        [new("population", FeatureColumnType.Real), new("nordic_class", FeatureColumnType.Integer)]
    );

    public override StepKey Key => AnalysisSteps.Nordic;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(UrbanisationStep.Role, IsEssential: true), new("municipalities", WithGeometry: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Municipalities];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["choice"] = choice.CanonicalJson };

    protected override NordicSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var files = inputs.ListDatasets(UrbanisationStep.Role);
        var input = files.FirstOrDefault(one => choice.Year("year") is not { } year || one.Version.Year == year);
        var empty = new NordicSet(choice.Values, input?.Version.Year ?? choice.Year("year"), input?.Name);
        if (input is null)
            return empty with { Fault = new Refusal(files.Count == 0 ? "degurba.no-cells" : "degurba.no-such-year") };
        var read = UrbanisationGround.Read(input.Content);
        if (read.Value is not { } ground)
            return empty with { Fault = read.Refusal };
        var classes = NordicTypology.Classify(ground.Grid, NordicTypologyParameters.Read(choice), null, cancellation);
        int[] cells = [.. ground.Placed.Index.Order()];
        var columns = ground.Grid.ColumnCount;
        var set = empty with
        {
            Columns = [.. cells.Select(cell => ground.FirstColumn + (cell % columns))],
            Rows = [.. cells.Select(cell => ground.LastRow + ground.Grid.RowCount - 1 - (cell / columns))],
            Populations = [.. cells.Select(cell => double.IsNaN(ground.Grid.Persons[cell]) ? (double?)null : ground.Grid.Persons[cell])],
            Classes = Array.ConvertAll(cells, cell => (byte)classes[cell]),
        };
        return set with { Units = UnitsOf(set, inputs, cancellation) };
    }

    private static IReadOnlyList<NordicUnit> UnitsOf(NordicSet set, StepInputs inputs, CancellationToken cancellation)
    {
        var layer = UnitLayer.Read(Geography.Municipality, inputs, withShapes: true);
        if (layer.Count == 0)
            return [];
        var grid = RegularGrid.FromLowerLeftCorners(
            UrbanisationGround.CellMetres,
            [.. set.Columns.Select(column => (double)column * UrbanisationGround.CellMetres)],
            [.. set.Rows.Select(row => (double)row * UrbanisationGround.CellMetres)]
        );
        var shares = GridOverlay.Shares(grid, [.. layer.Shapes.Select(shape => shape!)], cancellation);
        return [.. layer.Units.Select((unit, number) => UnitOf(unit, number, set, shares))];
    }

    private static NordicUnit UnitOf(Place unit, int number, NordicSet set, CellShares shares)
    {
        var persons = new double[ClassCount];
        var cells = shares.CellsOf(number);
        var parts = shares.SharesOf(number);
        for (var i = 0; i < cells.Length; i++)
        {
            if (set.Classes[cells[i]] is >= 1 and <= ClassCount and var code)
                persons[code - 1] += (set.Populations[cells[i]] ?? 0) * parts[i];
        }
        var all = persons.Sum();
        return new NordicUnit(
            unit.Id,
            unit.Code,
            unit.Name,
            all,
            [.. persons.Select(some => all > 0 ? some / all : 0)],
            all > 0 ? Array.IndexOf(persons, persons.Max()) + 1 : null
        );
    }

    protected override IReadOnlyList<ResultTable> ListTables(NordicSet result) =>
        result.Columns.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer, result))];

    private static void Fill(FeatureTableWriter writer, NordicSet set)
    {
        const double size = UrbanisationGround.CellMetres;
        for (var cell = 0; cell < set.Columns.Count; cell++)
        {
            var (west, south) = (set.Columns[cell] * size, set.Rows[cell] * size);
            writer.SetGeometry(Geometries.Rectangle(new Bounds(west, south, west + size, south + size)));
            if (set.Populations[cell] is { } persons)
                writer.SetReal(0, persons);
            if (set.Classes[cell] != (byte)NordicClass.Undetermined)
                writer.SetInteger(1, set.Classes[cell]);
            writer.EndRow();
        }
    }
}
