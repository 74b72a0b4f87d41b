using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Organisations">In whose name the reader may begin a proposal.</param>
/// <param name="Editions">On which it can be made.</param>
/// <param name="JoinAddress">Where one types the code.</param>
/// <param name="After">Number of the newest event when the page was made.</param>
public sealed record LeadView(
    Board Board,
    bool MayLead,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<Edition> Editions,
    string JoinAddress,
    long After,
    Refusal? Refusal
)
{
    public bool MayArrange => MayLead && Board.Workshop.State is WorkshopState.Open or WorkshopState.Voting;

    public bool MayPropose => MayLead && Organisations.Count > 0 && Editions.Count > 0 && Board.Workshop.State != WorkshopState.Draft;
}
