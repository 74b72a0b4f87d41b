using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Classes;
using Samplan.Analyses.Clusters;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Keys;
using Samplan.Analyses.Layers;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Studies;
using Samplan.Analyses.Typologies;
using Samplan.Analyses.Urbanisation;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses;

/// <summary>The door of the room where results are derived: places, indicators, typology, links.</summary>
public static class AnalysesModule
{
    public static SchemaSource Schema { get; } = new("Analyses", typeof(AnalysesModule).Assembly);

    /// <summary>Needs a <see cref="Workspace"/>, the catalogue's datasets and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAnalyses(this IServiceCollection services) =>
        services
            .AddSingleton<AnalysisChoiceStore>()
            .AddSingleton<StepInputReading>()
            .AddSingleton<RegionLab>()
            .AddSingleton(new PageLink("/regions", "functional.nav", Position: 25))
            .AddSingleton<ShowRegions>()
            .AddSingleton<CompareRegions>()
            .AddSingleton<ExplainRegions>()
            .AddSingleton<UrbanisationLab>()
            .AddSingleton<ShowUrbanisation>()
            .AddSingleton<CompareUrbanisation>()
            .AddSingleton<ExplainUrbanisation>()
            .AddSingleton<StudyLab>()
            .AddSingleton<ShowStudy>()
            .AddSingleton<ShowClusters>()
            .AddSingleton<ShowMunicipalityTypes>()
            .AddSingleton<ShowNordic>()
            .AddSingleton<ShowKeys>()
            .AddSingleton<ShowBorderUrbanisation>()
            .AddSingleton<IAnalysisChoices, ChooseAnalysis>()
            .AddSingleton<IStepSource, AnalysisStepSource>()
            .AddSingleton<IStepSource, ChosenStepSource>()
            .AddSingleton<INetworks, WorkspaceNetworks>()
            .AddSingleton<IDerivations, DerivationGraph>()
            .AddSingleton<IMapLayerSource, ResultLayers>();

    public static IEndpointRouteBuilder MapAnalyses(this IEndpointRouteBuilder routes)
    {
        GetLayerClasses.Map(routes);
        ShowRegions.Map(routes);
        CompareRegions.Map(routes);
        ExplainRegions.Map(routes);
        ShowUrbanisation.Map(routes);
        CompareUrbanisation.Map(routes);
        ExplainUrbanisation.Map(routes);
        ShowStudy.Map<ShowClusters>(routes, ClusterParameters.All.Analysis);
        ShowStudy.Map<ShowMunicipalityTypes>(routes, MunicipalityTypeParameters.All.Analysis);
        ShowStudy.Map<ShowNordic>(routes, NordicTypologyParameters.All.Analysis);
        ShowKeys.Map(routes);
        ShowBorderUrbanisation.Map(routes);
        return routes;
    }
}
