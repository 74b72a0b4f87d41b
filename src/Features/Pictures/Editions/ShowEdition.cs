using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Editions;

namespace Samplan.Pictures.Editions;

/// <summary>One edition: what it rests on, how far it has come, and the form that takes it further.</summary>
internal sealed class ShowEdition(IEditionSight sight, IEditions editions, IChangeSets changeSets, EditionDesk desk)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/editions/{number:int}", (int number, HttpContext context, ShowEdition page) => page.ShowAsync(context, number, null, null))
            .WithName(nameof(ShowEdition));
        routes
            .MapPost("/editions/{number:int}/status", (int number, HttpContext context, ShowEdition page) => page.SetStatusAsync(context, number))
            .WithName("SetEditionStatus")
            .AsForm()
            .May(EditionPermissions.SetStatus);
    }

    private async Task<IResult> ShowAsync(HttpContext context, int number, EditionStatusRequest? entry, Refusal? refusal)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        var seen = await sight.ListAsync(actor, cancellation);
        if (seen.FirstOrDefault(one => one.Number == number) is not { } edition)
            return EditionAnswers.NoEdition(context, number);
        var opened = await editions.OpenAsync(number, cancellation);
        if (opened.Value is not { } frozen)
            return EditionAnswers.Refused(context, opened.Refusal!, StatusCodes.Status409Conflict);
        var frame = PageFrame.Of(context);
        var view = new EditionView(
            edition,
            frozen.Manifest.Datasets,
            await ListChangesAsync(frozen, frame.Texts, cancellation),
            new EditionListView(seen, false).EarlierThan(edition)?.Number,
            actor.May(EditionPermissions.SetStatus, ObjectFacts.None) ? ListNext(edition) : [],
            refusal,
            entry
        );
        return EditionAnswers.Page<EditionPage>(frame, view, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> SetStatusAsync(HttpContext context, int number)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Enum.TryParse<EditionStatus>($"{form["status"]}", out var status) || !Enum.IsDefined(status) || status == EditionStatus.Replaced)
            return await ShowAsync(context, number, null, Refusal.Of("pictures.edition-only-forward", ("number", FormattableString.Invariant($"{number}"))));
        var request = new EditionStatusRequest(number, status, $"{form["decision"]}", $"{form["paragraph"]}", $"{form["note"]}");
        var set = await desk.SetStatusAsync(context.ActorOf(), request, context.RequestAborted);
        return set.Refusal is { } refusal
            ? await ShowAsync(context, number, request, refusal)
            : new SeeOther(FormattableString.Invariant($"/editions/{number}"));
    }

    // What takes its place makes an edition replaced; nobody sets that.
    private static IReadOnlyList<EditionStatus> ListNext(Edition edition) =>
        [.. Enum.GetValues<EditionStatus>().Where(status => status > edition.Status && status != EditionStatus.Replaced)];

    /// <summary>In words against the edition that each was applied to; in its own where that one is gone.</summary>
    private async Task<IReadOnlyList<AppliedChangeView>> ListChangesAsync(FrozenPicture frozen, Texts texts, CancellationToken cancellation)
    {
        if (frozen.Manifest.Changes.Count == 0)
            return [];
        var opened = await changeSets.OpenAsync(frozen.Edition.BasedOn, cancellation);
        var @base = opened.Value ?? (await changeSets.OpenAsync(frozen.Edition.Number, cancellation)).Value;
        var kinds = changeSets.Kinds.ToDictionary(kind => kind.Key, StringComparer.Ordinal);
        return
        [
            .. frozen.Manifest.Changes.Select(applied => new AppliedChangeView(
                @base is not null && kinds.TryGetValue(applied.Change.Kind, out var kind) ? kind.Say(applied.Change, @base, texts) : applied.Change.Kind,
                applied.Proposal
            )),
        ];
    }
}
