using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Pages;

/// <summary>What a proposal leads to: either a comparison, or what is wrong with it.</summary>
/// <param name="Touching">Other proposals that take hold of the same thing.</param>
public sealed record ConsequenceView(
    IReadOnlyList<Refusal> Problems,
    PictureComparison? Comparison,
    ChangeMapView? Map,
    IReadOnlyList<Proposal> Touching,
    SmallerChangeView? Smaller,
    TimeSpan Duration
)
{
    /// <summary>Who gets nearer and who farther, where services move; null where none does.</summary>
    public IReadOnlyList<AccessView>? Access { get; init; }

    /// <summary>What other rooms compute of it.</summary>
    public IReadOnlyList<ProposalEffect> Effects { get; init; } = [];
}
