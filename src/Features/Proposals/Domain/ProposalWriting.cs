using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Domain;

/// <summary>What the writers have put down.</summary>
internal sealed record ProposalWriting(
    int Edition,
    OrganisationId Organisation,
    string Title,
    string Reason,
    IReadOnlyList<Modification> Changes,
    IReadOnlyList<ProposalAttachment> Attachments
);
