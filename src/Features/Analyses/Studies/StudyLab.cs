using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Pages.Views;

namespace Samplan.Analyses.Studies;

/// <summary>The results that a page shows: what is kept, or what other parameters would give on the same inputs, without keeping it.</summary>
internal sealed class StudyLab(IDerivations derivations, StepInputReading reading)
{
    public Task<TResult?> FindKeptAsync<TResult>(Step<TResult> step, CancellationToken cancellation)
        where TResult : class => derivations.FindResultAsync<TResult>(step.Key, cancellation);

    /// <summary>Null where nothing has been built.</summary>
    public async Task<TResult?> FindAsync<TResult>(StudyView view, Step<TResult> step, CancellationToken cancellation)
        where TResult : class
    {
        var kept = await FindKeptAsync(step, cancellation);
        return view.IsKept || kept is null ? kept : (TResult)step.Run(await reading.ReadAsync(step, cancellation), cancellation).Result;
    }
}
