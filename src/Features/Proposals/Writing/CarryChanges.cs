using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Proposals.Writing;

/// <summary>Changes that were tried on a page of another room go into a draft: a new one, or one that the writer already has. All of them or none.</summary>
internal sealed class CarryChanges(ProposalDesk desk, IChangeSets changeSets, IEditionSight sight, TimeProvider clock)
{
    private const string NewDraft = "new";
    private const int LongestCarried = 400_000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/proposals/carry", (HttpContext context, CarryChanges page) => page.CarryAsync(context))
            .WithName(nameof(CarryChanges))
            .AsForm()
            .May(ProposalPermissions.Write);

    /// <summary>A change as the form has it.</summary>
    internal sealed record Carried(string? Kind, IReadOnlyDictionary<string, string>? Values);

    private async Task<IResult> CarryAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Read($"{form["changes"]}") is not { Count: > 0 } changes)
            return Refused(context, new Refusal("proposals.carried-unreadable"));
        var into = $"{form["into"]}";
        return into is NewDraft or "" ? await BeginAsync(context, form, changes) : await AddAsync(context, into, changes);
    }

    private async Task<IResult> BeginAsync(HttpContext context, IFormCollection form, List<Modification> changes)
    {
        var asked = $"{form["edition"]}";
        if (NumberOf(asked) is not { } edition || await sight.FindAsync(context.ActorOf(), edition, context.RequestAborted) is null)
            return Refused(context, Refusal.Of("pictures.no-edition", ("number", asked)));
        if (await FindProblemAsync(context, edition, [], changes) is { } problem)
            return Refused(context, problem);
        var writing = new ProposalWriting(edition, new OrganisationId($"{form["organisation"]}"), $"{form["title"]}", $"{form["reason"]}", changes, []);
        var begun = await desk.BeginAsync(context.ActorOf(), writing);
        return begun.Value is { } proposal ? ProposalAnswers.To(proposal.Number) : Refused(context, begun.Refusal!);
    }

    private async Task<IResult> AddAsync(HttpContext context, string into, List<Modification> changes)
    {
        var actor = context.ActorOf();
        if (NumberOf(into) is not { } number || await desk.FindAsync(actor, number) is not { } proposal)
            return ProposalAnswers.NoProposal(context, NumberOf(into) ?? 0);
        if (await FindProblemAsync(context, proposal.Edition, proposal.Changes, changes) is { } problem)
            return Refused(context, problem);
        var edited = await desk.EditAsync(
            actor,
            number,
            proposal.Version,
            draft => EditProposal.WritingOf(draft) with { Changes = [.. draft.Changes, .. changes] }
        );
        return edited.IsDone ? ProposalAnswers.To(number) : Refused(context, edited.Refusal!);
    }

    private async Task<Refusal?> FindProblemAsync(HttpContext context, int edition, IReadOnlyList<Modification> before, List<Modification> changes)
    {
        var opened = await changeSets.OpenAsync(edition, context.RequestAborted);
        if (opened.Value is not { } @base)
            return opened.Refusal;
        var trial = await changeSets.TryAsync(@base, [.. before, .. changes], PageFrame.Of(context).Texts.Language, context.RequestAborted);
        var own = changes.Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        return trial.Problems.FirstOrDefault(problem => own.Contains(problem.ModificationId))?.Refusal;
    }

    private List<Modification>? Read(string text)
    {
        if (text.Length > LongestCarried)
            return null;
        try
        {
            return
            [
                .. (JsonSerializer.Deserialize<Carried?[]>(text, s_json) ?? [])
                    .OfType<Carried>()
                    .Select(one => new Modification(
                        Guid.CreateVersion7(clock.GetUtcNow()).ToString("n"),
                        one.Kind ?? "",
                        one.Values ?? new Dictionary<string, string>(),
                        ""
                    )),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(HttpContext context, Refusal refusal) => ProposalAnswers.Refused(context, refusal, ProposalAnswers.StatusOf(refusal));

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
