using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Reading;
using Samplan.Storage;

namespace Samplan.Pictures.Editions;

/// <summary>
/// The picture as last built becomes an edition. Its parts are written as files first; the row that names them makes it one.
/// </summary>
internal sealed class FreezeEdition(
    Workspace workspace,
    IDerivations derivations,
    IDatasets datasets,
    AmendmentStore amendments,
    EditionStore editions,
    TimeProvider clock
)
{
    private const int LongestTitle = 200;
    private const int EarliestTarget = 1900;
    private const int LatestTarget = 2200;

    private readonly EditionArchive _archive = new(workspace.Files);

    public async Task<Outcome<Edition>> FreezeAsync(FreezeRequest request, CancellationToken cancellation)
    {
        var earlier = await editions.ListAsync();
        if (Check(request, earlier) is { } wrong)
            return wrong;
        var kept = await derivations.ListKeptAsync(cancellation);
        if (await CheckAsync(kept, cancellation) is { } unready)
            return unready;
        var today = SwedishTime.DayOf(clock.GetUtcNow());
        var listed = await datasets.ListAsync(cancellation);
        var parts = new EditionParts(
            await File.ReadAllBytesAsync(workspace.RulesetPath, cancellation),
            [.. listed.SelectMany(dataset => dataset.Current.Select(version => Freeze(dataset, version, today)))],
            [.. (await amendments.ListAsync()).Where(one => one.IsInForce).Select(Freeze)],
            [],
            [],
            kept,
            listed
        );
        return await KeepAsync(request, NextNumber(earlier), parts, cancellation);
    }

    /// <summary>What changes have made of an edition, or of the workspace, becomes an edition.</summary>
    public async Task<Outcome<Edition>> FreezeAsync(
        FreezeRequest request,
        ChangeBase @base,
        ChangeDraft draft,
        IReadOnlyList<AppliedChange> changes,
        IReadOnlyList<KeptResult> results,
        CancellationToken cancellation
    )
    {
        var earlier = await editions.ListAsync();
        if (Check(request, earlier) is { } wrong)
            return wrong;
        var today = SwedishTime.DayOf(clock.GetUtcNow());
        var known = @base.Book.Amendments.ToDictionary(one => one.Id, one => one.MadeAt, StringComparer.Ordinal);
        var parts = new EditionParts(
            Encoding.UTF8.GetBytes(draft.RulesetText),
            [.. @base.Imported.SelectMany(dataset => dataset.Current.Select(version => Freeze(dataset, version, today)))],
            [
                .. draft.Amendments.Select(one => new FrozenAmendment(
                    one.Id,
                    one.PlaceId,
                    one.Class,
                    one.Indicator,
                    one.Value,
                    one.Reason,
                    known.TryGetValue(one.Id, out var at) ? at : clock.GetUtcNow()
                )),
            ],
            changes,
            draft.Drawings,
            results,
            @base.Imported
        );
        return await KeepAsync(request, NextNumber(earlier), parts, cancellation);
    }

    private static Refusal? Check(FreezeRequest request, IReadOnlyList<Edition> earlier)
    {
        if (string.IsNullOrWhiteSpace(request.Title))
            return new Refusal("pictures.edition-title-missing");
        if (request.Title.Length > LongestTitle)
            return new Refusal("pictures.edition-title-long");
        if (request.TargetYear is < EarliestTarget or > LatestTarget)
            return Refusal.Of("pictures.edition-target-year", ("year", $"{request.TargetYear}"));
        return request.BasedOn is { } number && earlier.All(edition => edition.Number != number)
            ? Refusal.Of("pictures.no-edition", ("number", $"{number}"))
            : null;
    }

    private async Task<Refusal?> CheckAsync(IReadOnlyList<KeptResult> kept, CancellationToken cancellation)
    {
        if (kept.All(result => result.Provenance.Step != PictureSteps.Nodes))
            return new Refusal("pictures.not-built");
        var stale = (await derivations.ListStatusAsync(cancellation)).FirstOrDefault(step => step.IsStale);
        return stale is null ? null : Refusal.Of("pictures.edition-of-stale", ("step", stale.Key.Value));
    }

    private static int NextNumber(IReadOnlyList<Edition> earlier) => earlier is [var newest, ..] ? newest.Number + 1 : 1;

    private async Task<Outcome<Edition>> KeepAsync(FreezeRequest request, int number, EditionParts parts, CancellationToken cancellation)
    {
        foreach (var result in parts.Results)
            await _archive.KeepAsync(result.Content, cancellation);
        var places = parts.Results.First(result => result.Provenance.Step == AnalysisSteps.Places).Read<PlaceSet>().Places;
        var outline = await new OutlineReader(datasets).ReadAsync(parts.Listed, places, cancellation);
        var manifest = new EditionManifest(
            EditionManifest.CurrentFormat,
            number,
            request.Title!.Trim(),
            request.TargetYear,
            request.BasedOn,
            clock.GetUtcNow(),
            workspace.Settings.Name,
            workspace.Settings.Language,
            await _archive.KeepAsync(parts.Ruleset, cancellation),
            parts.Datasets,
            [.. parts.Results.Select(result => result.Provenance)],
            parts.Amendments,
            parts.Changes,
            parts.Drawings,
            await _archive.KeepAsync(outline, cancellation)
        );
        await editions.AddAsync(manifest, await _archive.KeepAsync(manifest, cancellation));
        return (await editions.FindAsync(number))!;
    }

    private static FrozenDataset Freeze(Dataset dataset, DatasetVersion version, DateOnly today) =>
        new(
            dataset.Id.Value,
            dataset.Role,
            dataset.Title,
            dataset.Owner,
            dataset.Licence,
            version.Number,
            version.Year,
            version.FileName,
            version.UpdatedOn,
            Freshness.Of(version, dataset.UpdateInterval, today).OverdueDays,
            version.SourceHash,
            version.ContentHash
        );

    private static FrozenAmendment Freeze(AmendmentRecord one) => new(one.Id, one.PlaceId, one.Class, one.Indicator, one.Value, one.Reason, one.MadeAt);
}
