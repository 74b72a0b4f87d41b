using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Units;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Storage;

namespace Samplan.Analyses.Urbanisation;

/// <summary>The degree of urbanisation of municipalities, of places with an extent and of imported areas, by where their people live.</summary>
internal sealed class UrbanisationUnitsStep : Step<UrbanisationUnits>
{
    private static readonly FeatureTable s_table = new(
        "urbanisation_units",
        "Kommunernas urbaniseringsgrad",
        "Degree of urbanisation of the municipalities",
        "GEOMETRY",
        [
            new("id", FeatureColumnType.Text),
            new("name", FeatureColumnType.Text),
            new("degree", FeatureColumnType.Integer),
            new("degree_class", FeatureColumnType.Integer),
            new("population", FeatureColumnType.Real),
            new("centre_share", FeatureColumnType.Real),
            new("rural_share", FeatureColumnType.Real),
            new("margin", FeatureColumnType.Real),
        ]
    );

    public override StepKey Key => AnalysisSteps.UrbanisationUnits;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => AreaLayer.Datasets;

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Urbanisation, .. AreaLayer.Steps];

    protected override UrbanisationUnits Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var set = inputs.GetResult<UrbanisationSet>(AnalysisSteps.Urbanisation);
        if (set.Columns.Count == 0 || UrbanisationGround.From(set.Columns, set.Rows, [.. set.Populations]).Value is not { } ground)
            return new UrbanisationUnits([]);
        var (parameters, rules) = UrbanisationChoice.ReadParameters(set.Choice.Parameters);
        var (one, two) = ground.Classify(parameters, cancellation);
        var centres = UrbanCentreAreas.Find(ground.Grid, one);
        var layers = AreaLayer.List(inputs).Where(layer => layer.AreAreas).Select(layer => new UnitCells(layer, ground, cancellation));
        return new UrbanisationUnits([.. layers.Select(cells => cells.Classify(one, two, centres, rules))]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(UrbanisationUnits result, StepInputs inputs) =>
        result.Find(AreaLayer.Municipalities) is { } layer
            ? [new ResultTable(s_table, writer => Fill(writer, layer, AreaLayer.List(inputs).First(one => one.Key == layer.Key)))]
            : [];

    private static void Fill(FeatureTableWriter writer, ClassedLayer layer, AreaLayer areas)
    {
        for (var number = 0; number < layer.Units.Count; number++)
        {
            var unit = layer.Units[number];
            writer.SetGeometry(areas.Shapes[number]);
            writer.SetText(0, unit.Id);
            writer.SetText(1, unit.Name);
            if (unit.Degree is { } degree)
            {
                writer.SetInteger(2, degree);
                writer.SetReal(5, unit.Shares.Centre);
                writer.SetReal(6, unit.Shares.Rural);
            }
            if (unit.Class is { } level)
                writer.SetInteger(3, level);
            writer.SetReal(4, unit.Persons);
            if (unit.Margin is { } margin)
                writer.SetReal(7, margin);
            writer.EndRow();
        }
    }
}
