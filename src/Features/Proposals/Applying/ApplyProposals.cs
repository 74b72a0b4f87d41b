using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Storage;

namespace Samplan.Proposals.Applying;

/// <summary>
/// Accepted proposals become the next edition, in the order they were accepted. Where two take hold of the same thing somebody chooses; a proposal
/// that an edition rests on is never applied again.
/// </summary>
internal sealed class ApplyProposals(
    ProposalDesk desk,
    ProposalReading reading,
    IEditionSight sight,
    IChangeSets changeSets,
    IRegionDesk region,
    ProposalStore store
)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/proposals/apply", (HttpContext context, ApplyProposals page) => page.ShowAsync(context, ApplyEntry.Of(context.Request.Query), null))
            .WithName("ShowApplying")
            .May(ProposalPermissions.Apply);
        routes
            .MapPost("/proposals/apply", (HttpContext context, ApplyProposals page) => page.ApplyAsync(context))
            .WithName(nameof(ApplyProposals))
            .AsForm()
            .May(ProposalPermissions.Apply);
    }

    private async Task<IResult> ShowAsync(HttpContext context, ApplyEntry entry, Refusal? refusal)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        var frame = PageFrame.Of(context);
        var seen = await sight.ListAsync(actor, cancellation);
        var pending = await ListPendingAsync(actor, cancellation);
        var names = await reading.ListNamesAsync(cancellation);
        var edition = entry.Edition ?? (seen is [var newest, ..] ? newest.Number : 0);
        var taken = entry.IsSent ? entry.Taken : [.. pending.Select(one => one.Number)];
        var chosen = pending.Where(one => taken.Contains(one.Number)).ToList();
        var opened = await changeSets.OpenAsync(edition, cancellation);
        var conflicts = opened.Value is { } @base ? ListConflicts(chosen, @base, names, frame.Texts) : [];
        return ProposalAnswers.Page<ApplyPage>(
            frame,
            new ApplyView(
                seen,
                edition,
                [.. pending.Select(one => new ProposalRowView(one, names.GetValueOrDefault(one.Organisation, ""), 0))],
                taken,
                conflicts,
                entry.Choices,
                entry.Title,
                refusal ?? (pending.Count > 0 ? opened.Refusal : null)
            ),
            refusal
        );
    }

    private async Task<IResult> ApplyAsync(HttpContext context)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        var entry = ApplyEntry.Of(await context.Request.ReadFormAsync(cancellation));
        var chosen = (await ListPendingAsync(actor, cancellation)).Where(one => entry.Taken.Contains(one.Number)).ToList();
        if (chosen.Count == 0 || chosen.Count < entry.Taken.Count)
            return await ShowAsync(context, entry, new Refusal("proposals.not-pending"));
        if (entry.Edition is not { } number || await sight.FindAsync(actor, number, cancellation) is null)
            return await ShowAsync(context, entry, Refusal.Of("pictures.no-edition", ("number", $"{entry.Edition}")));
        var opened = await changeSets.OpenAsync(number, cancellation);
        if (opened.Value is not { } @base)
            return await ShowAsync(context, entry, opened.Refusal!);
        var names = await reading.ListNamesAsync(cancellation);
        var conflicts = ListConflicts(chosen, @base, names, PageFrame.Of(context).Texts);
        if (conflicts.Any(conflict => !IsResolved(conflict, entry)))
            return await ShowAsync(context, entry, new Refusal("proposals.conflicts-open"));
        var left = conflicts.Select(conflict => entry.Choices[conflict.Key]).ToHashSet(StringComparer.Ordinal);
        var frozen = await region.WriteAsync(rooms => FreezeAsync(rooms, number, chosen, left, entry.Title), cancellation);
        if (frozen.Value is not { } edition)
            return await ShowAsync(context, entry, frozen.Refusal);
        await store.NoteAppliedAsync(actor, edition, chosen);
        return new SeeOther(FormattableString.Invariant($"/editions/{edition.Number}"));
    }

    /// <summary>At the desk, where one writes at a time: what an edition rests on is looked up there and then.</summary>
    private static async Task<Outcome<Edition>> FreezeAsync(
        IServiceProvider rooms,
        int edition,
        IReadOnlyList<Proposal> chosen,
        HashSet<string> left,
        string title
    )
    {
        var editions = rooms.GetRequiredService<IEditions>();
        var applied = (await editions.ListChangesAsync(CancellationToken.None))
            .Values.SelectMany(changes => changes)
            .Select(change => change.Proposal)
            .ToHashSet();
        if (chosen.FirstOrDefault(one => applied.Contains(one.Key)) is { } already)
            return Refusal.Of("proposals.already-applied", ("number", already.Key));
        var changeSets = rooms.GetRequiredService<IChangeSets>();
        var opened = await changeSets.OpenAsync(edition, CancellationToken.None);
        if (opened.Value is not { } @base)
            return opened.Refusal!;
        AppliedChange[] changes =
        [
            .. chosen.SelectMany(one => one.AcceptedChanges.Where(change => !left.Contains(change.Id)).Select(change => new AppliedChange(one.Key, change))),
        ];
        if (chosen.FirstOrDefault(one => changes.All(change => change.Proposal != one.Key)) is { } empty)
            return Refusal.Of("proposals.nothing-left", ("number", empty.Key));
        var from = (await editions.ListAsync(CancellationToken.None)).First(one => one.Number == edition);
        return await changeSets.FreezeAsync(@base, changes, new FreezeRequest(title, from.TargetYear), CancellationToken.None);
    }

    /// <summary>Accepted and in no edition, in the order they were accepted.</summary>
    private async Task<IReadOnlyList<Proposal>> ListPendingAsync(Actor actor, CancellationToken cancellation)
    {
        var applied = await reading.ListAppliedAsync(cancellation);
        return
        [
            .. (await desk.ListAsync(actor))
                .Where(one => one.IsAccepted && !applied.Contains(one.Key))
                .OrderBy(one => one.Answer!.At)
                .ThenBy(one => one.Number),
        ];
    }

    private List<ConflictView> ListConflicts(List<Proposal> chosen, ChangeBase @base, IReadOnlyDictionary<OrganisationId, string> names, Texts texts)
    {
        var conflicts = new List<ConflictView>();
        for (var later = 1; later < chosen.Count; later++)
        {
            foreach (var earlier in chosen.Take(later))
            {
                foreach (var (first, second) in changeSets.ListConflicts(@base, earlier.AcceptedChanges, chosen[later].AcceptedChanges))
                    conflicts.Add(new ConflictView($"conflict-{first.Id}-{second.Id}", Side(earlier, first), Side(chosen[later], second)));
            }
        }
        return conflicts;

        ConflictSide Side(Proposal proposal, Modification change) =>
            new(proposal.Key, names.GetValueOrDefault(proposal.Organisation, ""), reading.Say([change], @base, texts)[0]);
    }

    private static bool IsResolved(ConflictView conflict, ApplyEntry entry) =>
        entry.Choices.TryGetValue(conflict.Key, out var left) && (left == conflict.First.Change.Change.Id || left == conflict.Second.Change.Change.Id);
}
