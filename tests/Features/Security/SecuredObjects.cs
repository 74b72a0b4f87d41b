using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Features.Tests.Security;

/// <summary>What there is to be asked for, by its state; everything belongs to the organisation <c>own</c>.</summary>
/// <param name="Workshops">By state, each with a card in a theme where somebody has written.</param>
/// <param name="Comments">By state, all on the proposal that is handed in.</param>
internal sealed record SecuredObjects(
    IReadOnlyDictionary<EditionStatus, int> Editions,
    IReadOnlyDictionary<ProposalState, int> Proposals,
    IReadOnlyDictionary<WorkshopState, int> Workshops,
    IReadOnlyDictionary<CommentState, int> Comments,
    string OthersDraftChange,
    string Mandate,
    string OthersMandate
)
{
    private static readonly ProposalAct[] s_toReview = [ProposalAct.Release, ProposalAct.Submit, ProposalAct.TakeUp];

    // The shortest life that ends in each state.
    private static readonly (ProposalState State, ProposalAct[] Acts)[] s_lives =
    [
        (ProposalState.Draft, []),
        (ProposalState.Released, [ProposalAct.Release]),
        (ProposalState.Submitted, [ProposalAct.Release, ProposalAct.Submit]),
        (ProposalState.UnderReview, s_toReview),
        (ProposalState.Accepted, [.. s_toReview, ProposalAct.Accept]),
        (ProposalState.AcceptedWithChanges, [.. s_toReview, ProposalAct.AcceptWithChanges]),
        (ProposalState.Declined, [.. s_toReview, ProposalAct.Decline]),
        (ProposalState.Withdrawn, [ProposalAct.Withdraw]),
    ];

    public static async Task<SecuredObjects> MakeAsync(SecuredServer server)
    {
        var editions = (await server.Services.GetRequiredService<IEditions>().ListAsync(default)).ToDictionary(one => one.Status, one => one.Number);
        var proposals = new Dictionary<ProposalState, int>();
        foreach (var (state, acts) in s_lives)
            proposals[state] = await LiveAsync(server, editions[EditionStatus.Referral], SecuredServer.Own, acts, state);
        var others = await LiveAsync(server, editions[EditionStatus.Referral], SecuredServer.Other, [], ProposalState.Draft);
        var draft = await server.Services.GetRequiredService<ProposalStore>().FindAsync(others);
        return new SecuredObjects(
            editions,
            proposals,
            await SecuredTalk.HoldWorkshopsAsync(server),
            await SecuredTalk.CommentAsync(server, proposals[ProposalState.Submitted]),
            draft!.Changes[0].Id,
            await GiveMandateAsync(server, SecuredServer.Own),
            await GiveMandateAsync(server, SecuredServer.Other)
        );
    }

    private static async Task<int> LiveAsync(SecuredServer server, int edition, string place, ProposalAct[] acts, ProposalState end)
    {
        var desk = server.Services.GetRequiredService<ProposalDesk>();
        var (own, editor) = (server.ActorOf(place, Role.Contributor, Role.Releaser), server.ActorOf(SecuredServer.Region, Role.Editor));
        var writing = new ProposalWriting(
            edition,
            new OrganisationId(place),
            $"Förslag {end}",
            "Skolan växer",
            [ChangeOf(place, end)],
            [await AttachAsync(server, $"{place} {end}")]
        );
        var proposal = (await desk.BeginAsync(own, writing)).Value!;
        foreach (var act in acts)
        {
            var actor = act is ProposalAct.TakeUp or ProposalAct.Accept or ProposalAct.AcceptWithChanges or ProposalAct.Decline ? editor : own;
            var done =
                act == ProposalAct.AcceptWithChanges
                    ? await desk.AcceptWithChangesAsync(actor, proposal.Number, proposal.Version, "Mindre räcker", proposal.Changes)
                    : await desk.ActAsync(actor, proposal.Number, act, proposal.Version, "Därför");
            proposal = done.Value ?? throw new InvalidOperationException(done.Refusal!.Code);
        }
        Assert.Equal(end, proposal.State);
        return proposal.Number;
    }

    private static async Task<ProposalAttachment> AttachAsync(SecuredServer server, string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return new ProposalAttachment($"{text}.txt", "text/plain", content.Length, await server.Workspace.Files.AddAsync(content, default));
    }

    private static Modification ChangeOf(string place, ProposalState end) =>
        new($"{place}{end}", "threshold", new Dictionary<string, string> { ["criterion"] = "big", ["threshold"] = "450" }, "Skäl");

    private static async Task<string> GiveMandateAsync(SecuredServer server, string place)
    {
        var mandate = new Mandate($"mandate-{place}", new PersonId($"{place}-Releaser"), new OrganisationId(place), "Lämna in", "KS 12", new(2026, 1, 1), null);
        await server.Workspace.People.WriteAsync(session => MandateStore.AddAsync(session, mandate, server.Clock.Now));
        return mandate.Id;
    }
}
