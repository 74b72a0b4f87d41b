using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Contracts;

/// <summary>What a draft begins with.</summary>
/// <param name="Edition">Number of the edition it is made on.</param>
/// <param name="Reason">Why, and where it comes from.</param>
public sealed record ProposalBeginning(int Edition, OrganisationId Organisation, string Title, string Reason, IReadOnlyList<Modification> Changes);
