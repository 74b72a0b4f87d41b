using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Regions;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Choices;

/// <inheritdoc cref="IAnalysisChoices"/>
internal sealed class ChooseAnalysis(AnalysisChoiceStore choices, RegionLab lab, IDerivations derivations, TimeProvider clock) : IAnalysisChoices
{
    public Task<RegionChoice> GetRegionsAsync() => choices.GetRegionsAsync();

    public Task<UrbanisationChoice> GetUrbanisationAsync() => choices.GetUrbanisationAsync();

    public async Task<Outcome<BuildReport>> ChooseAsync(RegionChoice choice, CancellationToken cancellation)
    {
        // What gives no regions today is not chosen; where nothing is built yet there is nothing to try it on.
        if ((await lab.TryAsync(choice, cancellation))?.Fault is { } fault)
            return fault;
        return await BuildAsync(ChosenStepSource.Steps(choice), session => AnalysisChoiceStore.SetAsync(session, choice, clock.GetUtcNow()), cancellation);
    }

    public Task<Outcome<BuildReport>> ChooseAsync(UrbanisationChoice choice, CancellationToken cancellation) =>
        BuildAsync(ChosenStepSource.Steps(choice), session => AnalysisChoiceStore.SetAsync(session, choice, clock.GetUtcNow()), cancellation);

    public Task<ParameterChoice> GetAsync(AnalysisParameters analysis) => choices.GetAsync(analysis);

    public Task<Outcome<BuildReport>> ChooseAsync(ParameterChoice choice, CancellationToken cancellation)
    {
        var keep = (DatabaseSession session) => AnalysisChoiceStore.SetAsync(session, choice, clock.GetUtcNow());
        // The workspace's own step knows where its streets come from.
        return choice.Analysis.Analysis == NetworkParameters.All.Analysis
            ? TellAsync(
                derivations.BuildWithAsync(
                    AnalysisSteps.Network,
                    step => ((NetworkStep)step).With(choice.Number(NetworkParameters.BufferKilometres)),
                    keep,
                    cancellation
                )
            )
            : BuildAsync(ChosenStepSource.Steps(choice, choices.Workspace), keep, cancellation);
    }

    private Task<Outcome<BuildReport>> BuildAsync(IReadOnlyList<Step> steps, Func<DatabaseSession, Task> keep, CancellationToken cancellation) =>
        TellAsync(derivations.BuildWithAsync(steps, keep, cancellation));

    private static async Task<Outcome<BuildReport>> TellAsync(Task<BuildReport> build)
    {
        try
        {
            return await build;
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }
}
