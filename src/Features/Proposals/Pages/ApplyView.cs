using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>The form that takes accepted proposals to the next edition.</summary>
/// <param name="Editions">That it can be worked out from, the newest first.</param>
/// <param name="Pending">Accepted, and in no edition yet.</param>
/// <param name="Taken">Numbers of those that are chosen.</param>
/// <param name="Choices">By conflict, the id of the change that does not count.</param>
public sealed record ApplyView(
    IReadOnlyList<Edition> Editions,
    int Edition,
    IReadOnlyList<ProposalRowView> Pending,
    IReadOnlyList<int> Taken,
    IReadOnlyList<ConflictView> Conflicts,
    IReadOnlyDictionary<string, string> Choices,
    string Title,
    Refusal? Refusal
);
