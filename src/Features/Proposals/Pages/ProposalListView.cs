using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <param name="State">The state that is chosen; empty for all.</param>
/// <param name="Organisation">Id of the organisation that is chosen; empty for all.</param>
/// <param name="Organisations">Those that have proposed: id and name.</param>
/// <param name="Editions">On which the reader may propose, the newest first; empty for one who may not.</param>
/// <param name="MayApply">There is something accepted to take to the next edition, and the reader may.</param>
public sealed record ProposalListView(
    IReadOnlyList<ProposalRowView> Proposals,
    string State,
    string Organisation,
    IReadOnlyList<(string Id, string Name)> Organisations,
    IReadOnlyList<Edition> Editions,
    bool MayApply,
    bool MaySetUpSketches
)
{
    public bool IsFiltered => State.Length + Organisation.Length > 0;
}
