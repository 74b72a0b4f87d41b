using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts;

/// <summary>What has been chosen for this workspace's functional regions, its degree of urbanisation and what is built on that.</summary>
public interface IAnalysisChoices
{
    Task<RegionChoice> GetRegionsAsync();

    Task<UrbanisationChoice> GetUrbanisationAsync();

    /// <summary>Keeps the choice together with the results that it gives; where those cannot be built, neither is.</summary>
    Task<Outcome<BuildReport>> ChooseAsync(RegionChoice choice, CancellationToken cancellation);

    /// <inheritdoc cref="ChooseAsync(RegionChoice, CancellationToken)"/>
    Task<Outcome<BuildReport>> ChooseAsync(UrbanisationChoice choice, CancellationToken cancellation);

    Task<ParameterChoice> GetAsync(AnalysisParameters analysis);

    /// <inheritdoc cref="ChooseAsync(RegionChoice, CancellationToken)"/>
    Task<Outcome<BuildReport>> ChooseAsync(ParameterChoice choice, CancellationToken cancellation);
}
