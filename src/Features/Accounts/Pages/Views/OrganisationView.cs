using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accounts.Pages.Views;

/// <summary>One organisation, with what the reader may do in it.</summary>
public sealed record OrganisationView(
    Organisation Organisation,
    IReadOnlyList<ColleagueView> Colleagues,
    IReadOnlyList<MandateView> Mandates,
    IReadOnlyList<InvitationView> Invitations
)
{
    public bool MayEdit { get; init; }
    public bool MayHandlePeople { get; init; }
    public bool MayGiveMandate { get; init; }
    public bool MayErase { get; init; }
    public Refusal? Refusal { get; init; }
    public required DateOnly Today { get; init; }
}
