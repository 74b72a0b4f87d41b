using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>A theme or a card as it leaves the workshop.</summary>
/// <param name="Edition">Number of the edition that it is about.</param>
/// <param name="Organisation">In whose name it goes on.</param>
/// <param name="Text">What was written, and in which workshop.</param>
internal sealed record WorkshopYield(int Edition, OrganisationId Organisation, string Title, string Text);
