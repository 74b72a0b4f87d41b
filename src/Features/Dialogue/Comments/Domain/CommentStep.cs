using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Domain;

/// <summary>One line of a comment's log.</summary>
/// <param name="By">Null for whoever sat at the machine before there were accounts.</param>
/// <param name="Mandate">Id of the mandate that the person held for the organisation at that moment.</param>
/// <param name="Text">What was written: the comment's words, or the answer that settled it.</param>
internal sealed record CommentStep(CommentAct Act, DateTimeOffset At, PersonId? By, OrganisationId? For, string? Mandate, string? Text);
