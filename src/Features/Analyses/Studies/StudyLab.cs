using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Pages.Views;

namespace Samplan.Analyses.Studies;

/// <summary>The results that a page shows: what is kept, or what other parameters would give on the same inputs, without keeping it.</summary>
internal sealed class StudyLab(IDerivations derivations, StepInputReading reading)
{
    // What is worked out for a page is asked for again by its reasons, and by a slider that is moved back.
    private const int MostTried = 8;

    private readonly RecentlyRead<object> _tried = new(MostTried);

    public Task<TResult?> FindKeptAsync<TResult>(Step<TResult> step, CancellationToken cancellation)
        where TResult : class => derivations.FindResultAsync<TResult>(step.Key, cancellation);

    /// <summary>What is kept, or what it would be: an analysis that nobody has chosen is no step of the workspace. Null where no degree of urbanisation has been built.</summary>
    public async Task<TResult?> FindOrTryAsync<TResult>(Step<TResult> step, CancellationToken cancellation)
        where TResult : class => await FindKeptAsync(step, cancellation) ?? await TryWhereBuiltAsync(step, cancellation);

    /// <summary>Likewise, for a page that may show other parameters than those that are kept.</summary>
    public Task<TResult?> FindOrTryAsync<TResult>(StudyView view, Step<TResult> step, CancellationToken cancellation)
        where TResult : class => view.IsKept ? FindOrTryAsync(step, cancellation) : TryWhereBuiltAsync(step, cancellation);

    /// <summary>Null where nothing has been built.</summary>
    public async Task<TResult?> FindAsync<TResult>(StudyView view, Step<TResult> step, CancellationToken cancellation)
        where TResult : class
    {
        var kept = await FindKeptAsync(step, cancellation);
        return view.IsKept || kept is null ? kept : await TryAsync(step, cancellation);
    }

    private async Task<TResult?> TryWhereBuiltAsync<TResult>(Step<TResult> step, CancellationToken cancellation)
        where TResult : class =>
        await derivations.FindResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation, cancellation) is null ? null : await TryAsync(step, cancellation);

    private async Task<TResult> TryAsync<TResult>(Step<TResult> step, CancellationToken cancellation)
        where TResult : class
    {
        var parameters = string.Join('\n', step.Parameters.Select(pair => $"{pair.Key}={pair.Value}"));
        var hash = $"{step.Key} {step.Version} {await reading.HashAsync(step, cancellation)} {parameters}";
        return (TResult)await _tried.GetAsync(hash, async () => step.Run(await reading.ReadAsync(step, cancellation), cancellation).Result);
    }
}
