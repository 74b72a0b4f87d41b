using Samplan.Kernel;

namespace Samplan.Dialogue.Comments;

/// <summary>What was sent and why it was not done, for the page that it was sent from.</summary>
/// <param name="Act"><c>write</c>, <c>edit</c>, <c>withdraw</c>, <c>resolve</c> or <c>reopen</c>.</param>
internal sealed record RefusedEntry(CommentEntry Entry, string Act, Refusal Refusal);
