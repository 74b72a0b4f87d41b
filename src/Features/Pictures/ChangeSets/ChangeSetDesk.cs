using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Editions;
using Samplan.Pictures.Nodes;
using Samplan.Storage;

namespace Samplan.Pictures.ChangeSets;

/// <summary>Opens what changes start from, and tries them.</summary>
internal sealed class ChangeSetDesk(
    Workspace workspace,
    IDerivations derivations,
    IDatasets datasets,
    AmendmentStore amendments,
    IEditions editions,
    FreezeEdition freeze,
    IEnumerable<IModificationKind> kinds
) : IChangeSets
{
    private readonly Dictionary<string, IModificationKind> _kinds = kinds.ToDictionary(kind => kind.Key, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChangeBase> _open = new(StringComparer.Ordinal);

    private readonly ServiceList _services = new(datasets);

    public IReadOnlyList<IModificationKind> Kinds => [.. _kinds.Values.OrderBy(kind => kind.Key, StringComparer.Ordinal)];

    public async Task<Outcome<ChangeBase>> OpenAsync(int? edition, CancellationToken cancellation)
    {
        if (edition is not { } number)
            return await OpenWorkspaceAsync(cancellation);
        var opened = await editions.OpenAsync(number, cancellation);
        if (opened.Value is not { } frozen)
            return opened.Refusal!;
        try
        {
            return _open.TryGetValue(frozen.Edition.Checksum, out var kept) ? kept : await KeepOpenAsync(frozen, cancellation);
        }
        catch (RefusedException refused)
        {
            return refused.Refusals[0];
        }
    }

    public Task<IReadOnlyList<ServiceChoice>> ListServicesAsync(ChangeBase @base, CancellationToken cancellation) => _services.ListAsync(@base, cancellation);

    public async Task<ChangeTrial> TryAsync(ChangeBase @base, IReadOnlyList<Modification> changes, string language, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await PrepareAsync(changes, cancellation);
        var problems = changes.SelectMany(change => Check(change, @base)).ToArray();
        if (problems.Length > 0)
            return new ChangeTrial(@base, problems, null, @base.Drawings, [], Stopwatch.GetElapsedTime(started));
        var (draft, imagined) = await ImagineAsync(@base, changes, cancellation);
        var after = BookReading.Of(imagined.Results, []);
        var comparison = new PictureComparisonReading(@base.Book, after, Texts.In(language), ChangeOrigins.None).Read();
        return new ChangeTrial(@base, [], comparison, draft.Drawings, imagined.Computed, Stopwatch.GetElapsedTime(started));
    }

    public async Task<Outcome<Edition>> FreezeAsync(
        ChangeBase @base,
        IReadOnlyList<AppliedChange> changes,
        FreezeRequest request,
        CancellationToken cancellation
    )
    {
        await PrepareAsync(changes.Select(change => change.Change), cancellation);
        if (changes.SelectMany(change => Check(change.Change, @base)).FirstOrDefault() is { } problem)
            return problem.Refusal;
        var (draft, imagined) = await ImagineAsync(@base, [.. changes.Select(change => change.Change)], cancellation);
        return await freeze.FreezeAsync(request with { BasedOn = @base.Edition }, @base, draft, [.. @base.Changes, .. changes], imagined.Results, cancellation);
    }

    public IReadOnlyList<(Modification First, Modification Second)> ListConflicts(
        ChangeBase @base,
        IReadOnlyList<Modification> first,
        IReadOnlyList<Modification> second
    )
    {
        var touched = second.Select(change => (Change: change, Touched: ListTouched(change, @base))).ToArray();
        return
        [
            .. from one in first
            let mine = ListTouched(one, @base)
            from other in touched
            where mine.Any(touch => other.Touched.Any(touch.MeetsWith))
            select (one, other.Change),
        ];
    }

    /// <summary>Applies changes that nothing is wrong with.</summary>
    internal async Task<(ChangeDraft Draft, ImaginedResults Results)> ImagineAsync(
        ChangeBase @base,
        IReadOnlyList<Modification> changes,
        CancellationToken cancellation
    )
    {
        var draft = new ChangeDraft(@base, datasets);
        foreach (var change in changes)
            await _kinds[change.Kind].ApplyAsync(change, draft, cancellation);
        var text = draft.RulesetText;
        var ruleset = text == @base.RulesetText ? @base.Book.Ruleset : RulesetParser.Parse(text).Ruleset!;
        return (draft, await derivations.ImagineAsync(draft.ToPremises(ruleset, [new NodesStep(ruleset, text, draft.Amendments)]), cancellation));
    }

    private async Task PrepareAsync(IEnumerable<Modification> changes, CancellationToken cancellation)
    {
        foreach (var key in changes.Select(change => change.Kind).Distinct(StringComparer.Ordinal))
        {
            if (_kinds.TryGetValue(key, out var kind))
                await kind.PrepareAsync(cancellation);
        }
    }

    /// <summary>Rows that earlier changes made are made again: they are in no table, and the same done to the same gives the same.</summary>
    private async Task<ChangeBase> KeepOpenAsync(FrozenPicture frozen, CancellationToken cancellation)
    {
        var pinned = PinnedDatasets.Of(frozen.Manifest.Datasets, await datasets.ListAsync(cancellation));
        var opened = new ChangeBase(
            frozen.Edition.Number,
            frozen.Book,
            frozen.Book.Nodes.Ruleset,
            frozen.Book.Nodes.Amendments,
            pinned,
            frozen.Results,
            frozen.Manifest.Drawings
        )
        {
            Changes = frozen.Manifest.Changes,
            Imported = pinned,
        };
        var replayed = new ChangeDraft(opened, datasets);
        foreach (var (_, change) in frozen.Manifest.Changes)
            await _kinds[change.Kind].ApplyAsync(change, replayed, cancellation);
        _open.Clear();
        return _open[frozen.Edition.Checksum] = opened with { Datasets = replayed.Datasets, Contents = replayed.Contents };
    }

    private IEnumerable<ModificationProblem> Check(Modification change, ChangeBase @base)
    {
        if (!_kinds.TryGetValue(change.Kind, out var kind))
            return [new(change.Id, Refusal.Of("pictures.changes.no-kind", ("kind", change.Kind)))];
        var empty = kind.Fields.Where(field => field.IsRequired && change[field.Name] is null).ToArray();
        return empty.Length > 0
            ? empty.Select(field => new ModificationProblem(change.Id, Refusal.Of("pictures.changes.field-missing", ("field", field.Name))))
            : kind.Check(change, @base).Select(refusal => new ModificationProblem(change.Id, refusal));
    }

    private IReadOnlyList<ModificationTouch> ListTouched(Modification change, ChangeBase @base) =>
        _kinds.TryGetValue(change.Kind, out var kind) && !Check(change, @base).Any() ? kind.ListTouched(change, @base) : [];

    private async Task<Outcome<ChangeBase>> OpenWorkspaceAsync(CancellationToken cancellation)
    {
        var results = await derivations.ListKeptAsync(cancellation);
        if (results.All(result => result.Provenance.Step != PictureSteps.Nodes))
            return new Refusal("pictures.not-built");
        var inForce = (await amendments.ListAsync()).Where(one => one.IsInForce).ToArray();
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(workspace.RulesetPath, cancellation));
        var listed = await datasets.ListAsync(cancellation);
        return new ChangeBase(null, BookReading.Of(results, inForce), text, NodesStep.ListThings(inForce), listed, results, []) { Imported = listed };
    }
}
