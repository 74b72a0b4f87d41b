using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The degree of urbanisation of the population grid's cells, both levels, by the workspace's choice.</summary>
internal sealed class UrbanisationStep(UrbanisationChoice choice) : Step<UrbanisationSet>
{
    public const string Role = "population-grid";

    private static readonly FeatureTable s_table = new(
        "urbanisation",
        "Urbaniseringsgrad",
        "Degree of urbanisation of cells of one square kilometre",
        "POLYGON",
        [new("population", FeatureColumnType.Real), new("level_one", FeatureColumnType.Integer), new("level_two", FeatureColumnType.Integer)]
    );

    public override StepKey Key => AnalysisSteps.Urbanisation;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(Role, IsEssential: true)];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["choice"] = JsonSerializer.Serialize(choice.ToPairs().OrderBy(pair => pair.Key, StringComparer.Ordinal)) };

    protected override UrbanisationSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var files = inputs.ListDatasets(Role);
        var input = files.FirstOrDefault(one => choice.Year is null || one.Version.Year == choice.Year);
        var empty = new UrbanisationSet(choice, input?.Version.Year ?? choice.Year, input?.Name);
        if (input is null)
            return empty with { Fault = new Refusal(files.Count == 0 ? "degurba.no-cells" : "degurba.no-such-year") };
        var read = UrbanisationGround.Read(input.Content);
        if (read.Value is not { } ground)
            return empty with { Fault = read.Refusal };
        var (one, two) = ground.Classify(UrbanisationChoice.ReadParameters(choice.Parameters).Parameters, cancellation);
        return ground.ToSet(empty, one, two);
    }

    protected override IReadOnlyList<ResultTable> ListTables(UrbanisationSet result) =>
        result.Columns.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer, result))];

    private static void Fill(FeatureTableWriter writer, UrbanisationSet set)
    {
        const double size = UrbanisationGround.CellMetres;
        for (var cell = 0; cell < set.Columns.Count; cell++)
        {
            var (west, south) = (set.Columns[cell] * size, set.Rows[cell] * size);
            writer.SetGeometry(Geometries.Rectangle(new Bounds(west, south, west + size, south + size)));
            if (set.Populations[cell] is { } persons)
                writer.SetReal(0, persons);
            if (set.LevelOne[cell] != (byte)UrbanisationClass.Undetermined)
                writer.SetInteger(1, set.LevelOne[cell]);
            if (set.LevelTwo[cell] != (byte)UrbanisationClass.Undetermined)
                writer.SetInteger(2, set.LevelTwo[cell]);
            writer.EndRow();
        }
    }
}
