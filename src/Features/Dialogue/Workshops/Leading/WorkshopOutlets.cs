using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>Where what was written in a workshop goes on: as the draft of a proposal, or as a comment on what was talked of.</summary>
internal sealed class WorkshopOutlets(IProposals proposals, CommentDesk comments)
{
    public const string ProposalKind = "proposal";
    public const string CommentKind = "comment";

    public async Task<Outcome<YieldPlace>> ProposeAsync(Actor actor, WorkshopYield yield, CancellationToken cancellation)
    {
        var beginning = new ProposalBeginning(yield.Edition, yield.Organisation, yield.Title, yield.Text, yield.Drawings);
        var begun = await proposals.BeginAsync(actor, beginning);
        return begun.Value is { } proposal ? new YieldPlace(ProposalKind, proposal.Key, $"/proposals/{proposal.Key}") : begun.Refusal!;
    }

    /// <summary>Seen by members: whoever writes it can let more see it on its own page.</summary>
    public async Task<Outcome<YieldPlace>> CommentAsync(Actor actor, WorkshopYield yield, CancellationToken cancellation)
    {
        var entry = new CommentEntry(null, yield.Organisation.Value, Visibility.Members, $"{yield.Title}\n\n{yield.Text}\n\n{yield.Back}", "", 0);
        var written = await comments.WriteAsync(actor, yield.About, entry, cancellation);
        return written.Value is { } comment
            ? new YieldPlace(CommentKind, comment.Number.ToString(CultureInfo.InvariantCulture), TalkAnswers.AddressOf(yield.About, comment.Number))
            : written.Refusal!;
    }
}
