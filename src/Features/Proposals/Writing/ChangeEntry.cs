using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Pages;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals.Writing;

/// <summary>A change on its way into a draft: its form shown, what was filled in read, and everything that is wrong told at once.</summary>
internal sealed class ChangeEntry(ProposalDesk desk, IChangeSets changeSets, SketchClassStore sketches, TimeProvider clock)
{
    /// <summary>The form of a kind of change.</summary>
    /// <param name="entry">What stands in it; null for an empty one, in which the address may fill fields.</param>
    /// <param name="which">The kind, and the change that is written further; null for a new one.</param>
    public async Task<IResult> ShowAsync(
        HttpContext context,
        Proposal proposal,
        (string Kind, string? ChangeId) which,
        Modification? entry,
        IReadOnlyList<Refusal> refusals
    )
    {
        if (changeSets.Kinds.FirstOrDefault(one => one.Key == which.Kind) is not { } kind)
            return ProposalAnswers.Refused(context, Refusal.Of("pictures.changes.no-kind", ("kind", which.Kind)), StatusCodes.Status404NotFound);
        await kind.PrepareAsync(context.RequestAborted);
        var opened = await OpenAsync(proposal, context.RequestAborted);
        if (opened.Value is not { } form)
            return ProposalAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var kept = string.Concat(context.Request.Query.Where(one => one.Key != "lang").Select(one => $"{one.Key}={Uri.EscapeDataString($"{one.Value}")}&"));
        var frame = PageFrame.Of(context) with { Kept = kept };
        var fields = form.ListFields(kind, frame.Texts.Language, "", name => entry is null ? context.Request.Query[name] : entry[name]);
        var sketch = form.FindSketch(entry is null ? $"{context.Request.Query["sketch-class"]}" : entry["sketch-class"]);
        var view = new AddChangeView(proposal, kind.Key, fields, entry?.Reason ?? "", refusals)
        {
            ChangeId = which.ChangeId,
            Sketch = sketch is { IsClosed: false } || entry is not null ? sketch : null,
            Answer = field => entry?[SketchForm.NameOf(field)] ?? "",
        };
        return ProposalAnswers.Page<AddChangePage>(frame, view, refusals is [var first, ..] ? first : null);
    }

    /// <summary>What was filled in: one change, or one for each part of what was drawn.</summary>
    /// <param name="before">The change that is written further; null for a new one.</param>
    public async Task<ReadChange> ReadAsync(HttpContext context, Proposal proposal, string kindKey, Modification? before)
    {
        var (language, cancellation) = (PageFrame.Of(context).Texts.Language, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancellation);
        var id = before?.Id ?? NewId();
        var (reason, nothing) = ($"{form["change-reason"]}".Trim(), new Dictionary<string, string>());
        if (changeSets.Kinds.FirstOrDefault(one => one.Key == kindKey) is not { } kind)
            return new ReadChange(new Modification(id, kindKey, nothing, reason), [], []);
        await kind.PrepareAsync(cancellation);
        var opened = await OpenAsync(proposal, cancellation);
        if (opened.Value is not { } fields)
            return new ReadChange(new Modification(id, kindKey, nothing, reason), [], [opened.Refusal!]);
        var read = await fields.ReadAsync(kind, form, "", cancellation);
        if (read.Value is not { } values)
            return new ReadChange(new Modification(id, kindKey, Written(kind, form), reason), [], [read.Refusal!]);
        if (before is not null && before["sketch-class"] == values.GetValueOrDefault("sketch-class"))
            SketchForm.Keep(before, fields.FindSketch(before["sketch-class"]), values);
        var entry = new Modification(id, kindKey, values, reason);
        var parts = DrawnParts.Split(entry, NewId);
        if (parts.Value is not { } changes)
            return new ReadChange(entry, [], [parts.Refusal!]);
        return new ReadChange(entry, changes, await CheckAsync(fields, proposal, changes, language, cancellation));
    }

    /// <summary>The draft with that number, where the actor may write on it.</summary>
    public async Task<Proposal?> FindDraftAsync(HttpContext context, int number) =>
        await desk.FindAsync(context.ActorOf(), number) is { } proposal && context.ActorOf().May(ProposalPermissions.Write, proposal.Facts) ? proposal : null;

    private async Task<IReadOnlyList<Refusal>> CheckAsync(
        ChangeForm form,
        Proposal proposal,
        Modification[] changes,
        string language,
        CancellationToken cancellation
    )
    {
        var ids = changes.Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        // What one draws is told in words about drawing; the kind's own words about the same would only repeat it.
        var undrawn = changes
            .SelectMany(change => SketchCheck.List(change, form.Sketches, language))
            .DistinctBy(one => (one.Code, string.Join('|', one.Arguments.Values)))
            .ToArray();
        if (undrawn.Length > 0)
            return undrawn;
        var trial = await changeSets.TryAsync(form.Base, [.. proposal.Changes.Where(change => !ids.Contains(change.Id)), .. changes], language, cancellation);
        return [.. trial.Problems.Where(problem => ids.Contains(problem.ModificationId)).Select(problem => problem.Refusal)];
    }

    private async Task<Outcome<ChangeForm>> OpenAsync(Proposal proposal, CancellationToken cancellation)
    {
        var opened = await changeSets.OpenAsync(proposal.Edition, cancellation);
        return opened.Value is { } @base
            ? new ChangeForm(@base, await sketches.ListAsync(), await changeSets.ListServicesAsync(@base, cancellation))
            : opened.Refusal!;
    }

    private static Dictionary<string, string> Written(IModificationKind kind, IFormCollection form) =>
        kind.Fields.ToDictionary(field => field.Name, field => $"{form[field.Name]}", StringComparer.Ordinal);

    private string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("n");
}
