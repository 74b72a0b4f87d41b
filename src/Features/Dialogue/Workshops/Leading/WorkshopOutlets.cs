using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Kernel;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>Where what was written in a workshop goes on: as the draft of a proposal, or as a comment on the edition that was talked of.</summary>
internal sealed class WorkshopOutlets(IProposals proposals, CommentDesk comments)
{
    public async Task<Outcome<YieldPlace>> ProposeAsync(Actor actor, WorkshopYield yield, CancellationToken cancellation)
    {
        var begun = await proposals.BeginAsync(actor, new ProposalBeginning(yield.Edition, yield.Organisation, yield.Title, yield.Text, []));
        return begun.Value is { } proposal ? new YieldPlace("proposal", proposal.Key, $"/proposals/{proposal.Key}") : begun.Refusal!;
    }

    /// <summary>Seen by members: whoever writes it can let more see it on its own page.</summary>
    public async Task<Outcome<YieldPlace>> CommentAsync(Actor actor, WorkshopYield yield, CancellationToken cancellation)
    {
        var about = new ObjectAddress("edition", yield.Edition.ToString(CultureInfo.InvariantCulture));
        var entry = new CommentEntry(null, yield.Organisation.Value, Visibility.Members, $"{yield.Title}\n\n{yield.Text}", "", 0);
        var written = await comments.WriteAsync(actor, about, entry, cancellation);
        return written.Value is { } comment
            ? new YieldPlace(
                "comment",
                string.Create(CultureInfo.InvariantCulture, $"{yield.Edition}-{comment.Number}"),
                TalkAnswers.AddressOf(about, comment.Number)
            )
            : written.Refusal!;
    }
}
