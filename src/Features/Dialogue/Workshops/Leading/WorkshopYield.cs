using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>A theme or a card as it leaves the workshop.</summary>
/// <param name="Organisation">In whose name it goes on.</param>
/// <param name="Text">What was written, and in which workshop.</param>
internal sealed record WorkshopYield(OrganisationId Organisation, string Title, string Text)
{
    /// <summary>Number of the edition that a proposal is made on.</summary>
    public required int Edition { get; init; }

    /// <summary>The way back to the workshop, as a link in a comment.</summary>
    public required string Back { get; init; }

    /// <summary>What a comment is about.</summary>
    public required ObjectAddress About { get; init; }

    /// <summary>What was marked, for a proposal.</summary>
    public required IReadOnlyList<Modification> Drawings { get; init; }
}
