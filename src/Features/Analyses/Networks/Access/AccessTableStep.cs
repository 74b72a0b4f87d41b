using Samplan.Analyses.Contracts;
using Samplan.Analyses.Tables;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Geo;
using Samplan.Storage;

namespace Samplan.Analyses.Networks.Access;

/// <summary>The table <c>access_cells</c>: every square where somebody lives, at the grid's own size, and a column a measure, called as the first indicator that asks for it.</summary>
internal sealed class AccessTableStep(IReadOnlyList<(string Indicator, AccessMeasure Measure)> measures) : Step<TableColumns>
{
    public const string Table = "access_cells";

    private static readonly FeatureColumn s_people = new("population", FeatureColumnType.Real);

    public override StepKey Key => AnalysisSteps.Table(Table);

    public override int Version => 1;

    public override IReadOnlyList<StepKey> Steps => [.. measures.Select(static one => AnalysisSteps.Access(one.Measure.Key))];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["columns"] = string.Join('\n', measures.Select(static one => $"{one.Indicator} {one.Measure.Key}")) };

    protected override TableColumns Compute(StepInputs inputs, CancellationToken cancellation)
    {
        string[] keys = [.. ListKnown(inputs).Select(static one => one.Indicator)];
        return new TableColumns(Table, [.. keys.Zip(IndicatorTable.ListColumns(keys), static (key, column) => new IndicatorColumn(key, column))]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(TableColumns result, StepInputs inputs)
    {
        if (result.Indicators.Count == 0)
            return [];
        var surfaces = ListKnown(inputs).Select(static one => one.Surface).ToList();
        FeatureColumn[] columns = [s_people, .. result.Indicators.Select(static one => new FeatureColumn(one.Column, FeatureColumnType.Real))];
        return
        [
            new ResultTable(
                new FeatureTable(Table, "Tillgänglighet, rutor", "What people reach, by square", "POLYGON", columns),
                writer => Fill(writer, surfaces)
            ),
        ];
    }

    private List<(string Indicator, AccessSurface Surface)> ListKnown(StepInputs inputs) =>
        [
            .. measures
                .Select(one => (one.Indicator, Surface: inputs.GetResult<AccessSurface>(AnalysisSteps.Access(one.Measure.Key))))
                .Where(static one => one.Surface.MissingRoles.Count == 0),
        ];

    // All measures stand on the same squares: those of the newest population grid.
    private static void Fill(FeatureTableWriter writer, List<AccessSurface> surfaces)
    {
        var squares = surfaces[0];
        for (var square = 0; square < squares.Persons.Count; square++)
        {
            var (west, south, size) = (squares.Eastings[square], squares.Northings[square], squares.Sizes[square]);
            writer.SetGeometry(Geometries.Rectangle(new Bounds(west, south, west + size, south + size)));
            writer.SetReal(0, squares.Persons[square]);
            for (var measure = 0; measure < surfaces.Count; measure++)
            {
                if (surfaces[measure].Values[square] is { } value && double.IsFinite(value))
                    writer.SetReal(1 + measure, value);
            }
            writer.EndRow();
        }
    }
}
