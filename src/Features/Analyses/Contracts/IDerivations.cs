using Samplan.Storage;

namespace Samplan.Analyses.Contracts;

/// <summary>The graph of an open workspace: what there is, how it stands, and building it.</summary>
/// <exception cref="Kernel.RefusedException">Status and build, when the workspace's ruleset is wrong.</exception>
public interface IDerivations
{
    /// <summary>Every step in an order where inputs come first.</summary>
    Task<IReadOnlyList<StepStatus>> ListStatusAsync(CancellationToken cancellation);

    /// <summary>Computes what is stale, and only that; all of it is kept or none.</summary>
    Task<BuildReport> BuildAsync(IProgress<StepKey>? progress, CancellationToken cancellation);

    /// <summary>
    /// Builds as if the step were changed, and keeps what <paramref name="keep"/> writes in the same transaction as the results: both or neither.
    /// What <paramref name="keep"/> writes must make the step's source give the changed step from then on.
    /// </summary>
    /// <param name="change">From the step as it is to the step as it will be.</param>
    Task<BuildReport> BuildWithAsync(StepKey key, Func<Step, Step> change, Func<DatabaseSession, Task> keep, CancellationToken cancellation);

    /// <summary>The same with several steps in place of the workspace's own of the same keys; one that the workspace did not have is left out.</summary>
    Task<BuildReport> BuildWithAsync(IReadOnlyList<Step> steps, Func<DatabaseSession, Task> keep, CancellationToken cancellation);

    /// <summary>The kept result of a step, null when it was never computed.</summary>
    Task<TResult?> FindResultAsync<TResult>(StepKey key, CancellationToken cancellation)
        where TResult : class;

    /// <summary>Where the kept result of a step comes from, null when it was never computed.</summary>
    Task<Provenance?> FindProvenanceAsync(StepKey key, CancellationToken cancellation);

    /// <summary>Every kept result, by key, all of one moment.</summary>
    Task<IReadOnlyList<KeptResult>> ListKeptAsync(CancellationToken cancellation);

    /// <summary>Computes, in memory, what the graph would give on other premises. Only what they touch is computed.</summary>
    Task<ImaginedResults> ImagineAsync(Premises premises, CancellationToken cancellation);
}
