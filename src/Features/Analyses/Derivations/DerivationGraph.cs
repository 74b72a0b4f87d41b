using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Derivations;

/// <summary>The derivation graph of one open workspace.</summary>
internal sealed class DerivationGraph(Workspace workspace, IDatasets datasets, IEnumerable<IStepSource> sources, TimeProvider clock) : IDerivations
{
    private static readonly string s_engineVersion = typeof(DerivationGraph)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;

    public async Task<IReadOnlyList<StepStatus>> ListStatusAsync(CancellationToken cancellation)
    {
        var ruleset = RulesetFile.Read(workspace);
        var listed = await datasets.ListAsync(cancellation);
        var graph = new StepGraph(await ListStepsAsync(ruleset, listed, cancellation));
        var kept = await workspace.Region.ReadAsync(session => ResultStore.ListProvenanceAsync(session.Connection));
        return new StatusRun(graph, listed, kept, Today()).List();
    }

    public Task<BuildReport> BuildAsync(IProgress<StepKey>? progress, CancellationToken cancellation) =>
        BuildAsync(static (own, _) => own, null, progress, cancellation);

    public Task<BuildReport> BuildWithAsync(StepKey key, Func<Step, Step> change, Func<DatabaseSession, Task> keep, CancellationToken cancellation) =>
        BuildAsync((own, _) => [.. own.Select(step => step.Key == key ? change(step) : step)], keep, null, cancellation);

    public Task<BuildReport> BuildWithAsync(IReadOnlyList<Step> steps, Func<DatabaseSession, Task> keep, CancellationToken cancellation) =>
        BuildAsync(
            (own, listed) =>
                [
                    .. own.Select(step => steps.FirstOrDefault(changed => changed.Key == step.Key) ?? step),
                    .. steps.Where(step => own.All(one => one.Key != step.Key) && HasItsData(step, listed)),
                ],
            keep,
            null,
            cancellation
        );

    /// <summary>Whether a step that the workspace has not had has what it cannot do without.</summary>
    private static bool HasItsData(Step step, IReadOnlyList<Dataset> listed) =>
        step.Datasets.Where(static need => need.IsEssential).ToArray() is { Length: > 0 } needs && needs.All(need => listed.Any(one => one.Role == need.Role));

    private async Task<BuildReport> BuildAsync(
        Func<IReadOnlyList<Step>, IReadOnlyList<Dataset>, IReadOnlyList<Step>> change,
        Func<DatabaseSession, Task>? keep,
        IProgress<StepKey>? progress,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var ruleset = RulesetFile.Read(workspace);
        var listed = await datasets.ListAsync(cancellation);
        var graph = new StepGraph(change(await ListStepsAsync(ruleset, listed, cancellation), listed));
        var kept = await workspace.Region.ReadAsync(session => ResultStore.ListProvenanceAsync(session.Connection));
        var run = new BuildRun(graph, listed, kept, datasets, FindContentAsync);
        await run.RunAsync(progress, cancellation);
        var gone = kept.Keys.Except(graph.InOrder.Select(step => step.Key)).ToArray();
        if (run.Computed.Count > 0 || gone.Length > 0 || keep is not null)
            await KeepAsync(run, gone, keep, cancellation);
        return new BuildReport(run.Report, Stopwatch.GetElapsedTime(started));
    }

    public async Task<TResult?> FindResultAsync<TResult>(StepKey key, CancellationToken cancellation)
        where TResult : class => await FindContentAsync(key, cancellation) is { } content ? JsonSerializer.Deserialize<TResult>(content, Step.Canonical) : null;

    public Task<Provenance?> FindProvenanceAsync(StepKey key, CancellationToken cancellation) =>
        workspace.Region.ReadAsync(session => ResultStore.FindProvenanceAsync(session.Connection, key));

    public Task<IReadOnlyList<KeptResult>> ListKeptAsync(CancellationToken cancellation) =>
        workspace.Region.ReadAsync(session => ResultStore.ListKeptAsync(session.Connection));

    public async Task<ImaginedResults> ImagineAsync(Premises premises, CancellationToken cancellation)
    {
        var own = await ListStepsAsync(premises.Ruleset, premises.Datasets, cancellation);
        var graph = new StepGraph([.. premises.Steps.Concat(own).DistinctBy(step => step.Key)]);
        var known = premises.Known.ToDictionary(result => result.Provenance.Step);
        var run = new BuildRun(
            graph,
            premises.Datasets,
            known.ToDictionary(result => result.Key, result => result.Value.Provenance),
            new ImaginedDatasets(premises, datasets),
            (key, _) => Task.FromResult(known.GetValueOrDefault(key)?.Content.ToArray())
        );
        await run.RunAsync(progress: null, cancellation);
        var now = clock.GetUtcNow();
        var computed = run.Computed.ToDictionary(one => one.Step.Key, one => new KeptResult(ProvenanceOf(run, one, now), one.Output.Content));
        return new ImaginedResults(
            [.. graph.InOrder.Select(step => computed.GetValueOrDefault(step.Key) ?? known[step.Key])],
            [.. run.Computed.Select(one => one.Step.Key)]
        );
    }

    private Task<byte[]?> FindContentAsync(StepKey key, CancellationToken cancellation) =>
        workspace.Region.ReadAsync(session => ResultStore.FindContentAsync(session.Connection, key));

    private async Task<List<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> listed, CancellationToken cancellation)
    {
        var steps = new List<Step>();
        foreach (var source in sources)
            steps.AddRange(await source.ListStepsAsync(ruleset, listed, cancellation));
        return steps;
    }

    private Task KeepAsync(BuildRun run, IReadOnlyList<StepKey> gone, Func<DatabaseSession, Task>? keep, CancellationToken cancellation) =>
        workspace.Region.WriteAsync(async session =>
        {
            if (keep is not null)
                await keep(session);
            foreach (var key in gone)
                await ResultStore.RemoveAsync(session, key, cancellation);
            var now = clock.GetUtcNow();
            foreach (var computed in run.Computed)
                await ResultStore.KeepAsync(session, ProvenanceOf(run, computed, now), computed.Output, cancellation);
        });

    private static Provenance ProvenanceOf(BuildRun run, ComputedStep computed, DateTimeOffset now) =>
        new(
            computed.Step.Key,
            computed.Step.Version,
            computed.ParameterHashes,
            computed.Inputs,
            computed.Output.UsedDatasets,
            s_engineVersion,
            now,
            run.HashOf(computed.Step.Key)
        );

    private DateOnly Today() => SwedishTime.Today(clock);
}
