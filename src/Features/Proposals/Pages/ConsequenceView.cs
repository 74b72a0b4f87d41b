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
    /// <summary>It moves services, and nobody can say who gets nearer or farther: there are no travel times to count with.</summary>
    public bool LacksAccess { get; init; }
}
