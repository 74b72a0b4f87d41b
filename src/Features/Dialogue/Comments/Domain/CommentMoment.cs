using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Domain;

/// <summary>When something is done, by whom and for whom, and what they had seen.</summary>
/// <param name="SeenVersion">The version that the one who acts had before them; 0 for a first writing.</param>
internal sealed record CommentMoment(DateTimeOffset At, PersonId? By, OrganisationId? For, int SeenVersion, string? Mandate = null)
{
    public CommentStep ToStep(CommentAct act, string? text) => new(act, At, By, For, Mandate, text);
}
