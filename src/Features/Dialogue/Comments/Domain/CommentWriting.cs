using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments.Domain;

/// <summary>What somebody has put down.</summary>
/// <param name="Widest">The widest that anything said of the object may be shown.</param>
/// <param name="Answers">The comment that it answers; null for the first of a thread.</param>
/// <param name="First">The first comment of that thread; null likewise.</param>
internal sealed record CommentWriting(
    ObjectAddress About,
    OrganisationId Organisation,
    Visibility Visibility,
    Visibility Widest,
    string Text,
    Comment? Answers = null,
    Comment? First = null
);
