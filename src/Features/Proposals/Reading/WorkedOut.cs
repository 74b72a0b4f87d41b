using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Pages;

namespace Samplan.Proposals.Reading;

/// <summary>What a change set leads to on an edition, without what depends on the reader.</summary>
internal sealed record WorkedOut(
    IReadOnlyList<Refusal> Problems,
    PictureComparison? Comparison,
    ChangeMapView? Map,
    SmallerChangeView? Smaller,
    IReadOnlyList<AccessView>? Access,
    TimeSpan Duration
);
