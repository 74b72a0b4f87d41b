using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Units;
using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Regions;

/// <summary>The functional regions by the workspace's choice, with their outlines and the units in them.</summary>
internal sealed class FunctionalRegionsStep(RegionChoice choice) : Step<RegionSet>
{
    public override StepKey Key => AnalysisSteps.FunctionalRegions;

    public override int Version => 2;

    public override IReadOnlyList<DatasetNeed> Datasets => AreaLayer.Datasets;

    public override IReadOnlyList<StepKey> Steps =>
        [AnalysisSteps.RegionFlows, .. choice.Method == "fua" ? [AnalysisSteps.UrbanisationUnits] : Array.Empty<StepKey>(), .. AreaLayer.Steps];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["choice"] = JsonSerializer.Serialize(choice.ToPairs().OrderBy(pair => pair.Key, StringComparer.Ordinal)) };

    protected override RegionSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var flows = inputs.GetResult<RegionFlows>(AnalysisSteps.RegionFlows);
        var urban = inputs.FindResult<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits);
        return RegionStudy.Divide(flows, choice, UrbanUnitsOf(flows, urban), cancellation);
    }

    protected override IReadOnlyList<ResultTable> ListTables(RegionSet result, StepInputs inputs)
    {
        if (result.Regions.Count == 0)
            return [];
        var layer = AreaLayer.List(inputs).First(one => one.Key == result.Layer);
        return [RegionTables.Outlines(result, layer), RegionTables.Units(result, layer)];
    }

    /// <summary>Inhabitants and urban centres of the units; null where their degree of urbanisation is not computed.</summary>
    public static IReadOnlyList<UrbanUnit>? UrbanUnitsOf(RegionFlows flows, UrbanisationUnits? urban) =>
        flows.Layer is { } key && urban?.Find(key) is { } layer
            ? [.. layer.Units.Select(unit => new UrbanUnit(unit.Persons, unit.Centre, unit.CentrePersons))]
            : null;
}
