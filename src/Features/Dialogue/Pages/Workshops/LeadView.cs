using NetTopologySuite.Geometries;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Organisations">In whose name the reader may begin a proposal.</param>
/// <param name="Editions">On which it can be made.</param>
/// <param name="JoinAddress">Where one types the code.</param>
/// <param name="After">Number of the newest event when the page was made.</param>
public sealed record LeadView(
    Board Board,
    bool MayLead,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<Edition> Editions,
    string JoinAddress,
    long After,
    Refusal? Refusal
)
{
    public bool MayArrange => MayLead && Board.Workshop.State is WorkshopState.Open or WorkshopState.Voting;

    /// <summary>What may be drawn.</summary>
    public required IReadOnlyList<SketchClass> Sketches { get; init; }

    /// <summary>Places by which marks are named.</summary>
    public required IReadOnlyList<(Place Place, int Rank)> Places { get; init; }

    /// <summary>The kinds of geometry that are marked on what can be taken home.</summary>
    public IReadOnlyList<SketchGeometry> ListMarked(string target) =>
        [.. Board.CardsOn(target).Select(card => MarkShape.Read(card.Shape)).OfType<Geometry>().Select(MarkShape.KindOf).Distinct().Order()];

    /// <summary>The place that what is marked lies nearest to; null where nothing is marked, or far from all.</summary>
    public Place? FindNear(string target) => WorkshopGround.FindNear(Places, MarkYield.Together(Board.CardsOn(target)));

    public bool MayPropose => MayLead && Organisations.Count > 0 && Editions.Count > 0 && Board.Workshop.State != WorkshopState.Draft;
}
