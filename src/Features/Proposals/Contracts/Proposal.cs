using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Contracts;

/// <summary>An organisation's change set on an edition. Immutable: what is done to it gives the next one.</summary>
/// <param name="Number">For people: ”förslag 14”. From 1, counting in the workspace.</param>
/// <param name="Edition">Number of the edition it is made on.</param>
/// <param name="Reason">Why, in the organisation's words.</param>
/// <param name="Changes">As proposed.</param>
/// <param name="Decided">As accepted, where that is not as proposed; else null.</param>
/// <param name="Version">Counts what has been done to it; whoever does something must have seen the newest.</param>
/// <param name="Log">Everything done to it, oldest first; never empty.</param>
public sealed record Proposal(
    int Number,
    int Edition,
    OrganisationId Organisation,
    PersonId? Author,
    string Title,
    string Reason,
    IReadOnlyList<Modification> Changes,
    IReadOnlyList<ProposalAttachment> Attachments,
    IReadOnlyList<Modification>? Decided,
    int Version,
    IReadOnlyList<ProposalStep> Log
)
{
    public ProposalState State => Log[^1].State;

    /// <summary>How editions name it.</summary>
    public string Key => FormattableString.Invariant($"{Number}");

    public bool IsAccepted => State is ProposalState.Accepted or ProposalState.AcceptedWithChanges;

    /// <summary>The changes that count once it is accepted.</summary>
    public IReadOnlyList<Modification> AcceptedChanges => Decided ?? Changes;

    /// <summary>The answer to those who made it; null until there is one.</summary>
    public ProposalStep? Answer =>
        Log.FirstOrDefault(step => step.State is ProposalState.Accepted or ProposalState.AcceptedWithChanges or ProposalState.Declined);

    /// <summary>What permissions ask of it.</summary>
    public ObjectFacts Facts =>
        new()
        {
            Organisation = Organisation,
            Person = Author,
            State = State.ToString(),
            Visibility = Log.Any(step => step.State == ProposalState.Submitted) ? Visibility.Members : Visibility.Organisation,
        };
}
