using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Units;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Regions;

/// <summary>Flows matched to the units that regions are formed of, every year, and which units touch.</summary>
internal sealed class RegionFlowsStep(string dimension, string? units) : Step<RegionFlows>
{
    public override StepKey Key => AnalysisSteps.RegionFlows;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => [new($"flows:{dimension}", IsEssential: true), .. AreaLayer.Datasets];

    public override IReadOnlyList<StepKey> Steps => AreaLayer.Steps;

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["dimension"] = dimension, ["units"] = units ?? "" };

    protected override RegionFlows Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var files = inputs.ListDatasets($"flows:{dimension}");
        if (files.Count == 0 || Choose(AreaLayer.List(inputs), files[0]) is not { } layer)
            return new RegionFlows(null, dimension, [], [], []);
        var years = files.Select(input => new RegionFlowMatch(input, layer).Match()).Where(year => year.From.Count > 0);
        return new RegionFlows(layer.Key, dimension, layer.Units, ListBorders(layer, cancellation), [.. years]);
    }

    /// <summary>The units that are asked for, else those that most rows of the newest file name; of equals the first.</summary>
    private AreaLayer? Choose(IReadOnlyList<AreaLayer> layers, DatasetInput newest)
    {
        if (units is not null)
            return layers.FirstOrDefault(layer => layer.Key == units);
        return layers
            .Select(layer => (layer, rows: new RegionFlowMatch(newest, layer).CountWhole()))
            .Where(found => found.rows > 0)
            .OrderByDescending(found => found.rows)
            .FirstOrDefault()
            .layer;
    }

    private static IReadOnlyList<UnitBorder> ListBorders(AreaLayer layer, CancellationToken cancellation) =>
        layer.AreAreas && layer.Key != AreaLayer.Places
            ?
            [
                .. PolygonNeighbours
                    .Of(layer.Shapes, cancellation: cancellation)
                    .Neighbours.ListBorders()
                    .Select(border => new UnitBorder(border.First, border.Second, border.ShareOfFirst, border.ShareOfSecond)),
            ]
            : [];
}
