using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>A step in a proposal's life.</summary>
/// <param name="By">Null where nobody had signed in, or the person is erased.</param>
/// <param name="For">Name of the organisation.</param>
public sealed record StepView(ProposalAct Act, DateOnly On, string? By, string? For, string? Reason)
{
    /// <summary>What the person could say for the organisation, where a mandate was noted.</summary>
    public Mandate? Mandate { get; init; }
}
