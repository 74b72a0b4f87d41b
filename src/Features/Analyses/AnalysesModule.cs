using Microsoft.Extensions.DependencyInjection;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Storage;

namespace Samplan.Analyses;

/// <summary>The door of the room where results are derived: places, indicators, typology, links.</summary>
public static class AnalysesModule
{
    public static SchemaSource Schema { get; } = new("Analyses", typeof(AnalysesModule).Assembly);

    /// <summary>Needs a <see cref="Workspace"/>, the catalogue's datasets and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAnalyses(this IServiceCollection services) =>
        services.AddSingleton<IStepSource, AnalysisStepSource>().AddSingleton<IDerivations, DerivationGraph>();
}
