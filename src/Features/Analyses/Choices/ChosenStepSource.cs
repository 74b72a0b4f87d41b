using Samplan.Analyses.Clusters;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Typologies;
using Samplan.Analyses.Urbanisation;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses.Choices;

/// <summary>The steps that hang on what has been chosen for the workspace. Those without their data are left out: they would only say that there are none.</summary>
internal sealed class ChosenStepSource(AnalysisChoiceStore choices) : IStepSource
{
    public async Task<IReadOnlyList<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation)
    {
        var steps = new List<Step>();
        if (datasets.Any(dataset => dataset.Role == UrbanisationStep.Role))
        {
            steps.AddRange(Steps(await choices.GetUrbanisationAsync()));
            string[] neighbours =
            [
                .. datasets.Where(IsNeighbour).Select(dataset => dataset.Role[BorderUrbanisationStep.Role.Length..]).Order(StringComparer.Ordinal),
            ];
            if (neighbours.Length > 0)
                steps.Add(new BorderUrbanisationStep(neighbours));
            // These cost all of Sweden seconds and few ask for them: they are built where somebody has chosen them or a rule asks, and else worked out for whoever looks.
            var types = Steps(await choices.GetAsync(MunicipalityTypeParameters.All), choices.Workspace);
            var hasTypes = await choices.HasChosenAsync(MunicipalityTypeParameters.All) || ruleset.Indicators.Any(AsksForTypes);
            steps.AddRange(hasTypes ? types : types.OfType<CityTravelStep>());
            if (await choices.HasChosenAsync(NordicTypologyParameters.All))
                steps.AddRange(Steps(await choices.GetAsync(NordicTypologyParameters.All), choices.Workspace));
        }
        if (datasets.Any(dataset => dataset.Role is ClusterParameters.Buildings or ClusterParameters.Cells))
            steps.AddRange(Steps(await choices.GetAsync(ClusterParameters.All), choices.Workspace));
        var regions = await choices.GetRegionsAsync();
        if (datasets.Any(dataset => dataset.Role == $"flows:{regions.Dimension}"))
            steps.AddRange(Steps(regions));
        return steps;
    }

    public static IReadOnlyList<Step> Steps(RegionChoice choice) => [new RegionFlowsStep(choice.Dimension, choice.Units), new FunctionalRegionsStep(choice)];

    public static IReadOnlyList<Step> Steps(UrbanisationChoice choice) => [new UrbanisationStep(choice), new UrbanisationUnitsStep()];

    private static bool IsNeighbour(Dataset dataset) => dataset.Role.StartsWith(BorderUrbanisationStep.Role, StringComparison.Ordinal);

    private static bool AsksForTypes(Indicator indicator) => indicator.Method is IndicatorMethod.MunicipalityType;

    /// <summary>The steps whose parameters the choice is.</summary>
    public static IReadOnlyList<Step> Steps(ParameterChoice choice, Workspace workspace) =>
        choice.Analysis.Analysis switch
        {
            "clusters" => [new ClustersStep(choice)],
            "municipality-types" =>
            [
                new CityTravelStep(choice.Number(MunicipalityTypeParameters.NearMinutes), new NetworkFolder(workspace)),
                new MunicipalityTypesStep(choice),
            ],
            "nordic" => [new NordicStep(choice)],
            var other => throw new InvalidOperationException($"No step is chosen by {other}."),
        };
}
