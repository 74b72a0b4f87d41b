using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Pages.Views;

/// <param name="Of">Whose feed it is: an object's, a person's or an organisation's name; null for the whole region's.</param>
/// <param name="Older">The number that the next page begins before; null on the last.</param>
/// <param name="Organisations">To choose among.</param>
/// <param name="Organisation">The one chosen.</param>
public sealed record FeedView(
    string? Of,
    IReadOnlyList<HappeningView> Happenings,
    long? Older,
    IReadOnlyList<(string Id, string Name)> Organisations,
    string Organisation
)
{
    /// <summary>What the reader can follow from here, and whether they do; null for none.</summary>
    public (ObjectAddress Address, bool IsFollowed)? Followable { get; init; }
}
