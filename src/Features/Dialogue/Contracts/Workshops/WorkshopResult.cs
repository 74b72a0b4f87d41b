namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>What has come of a theme or a card: the draft of a proposal, a comment.</summary>
/// <param name="Target">As <see cref="Board"/> names it.</param>
/// <param name="Kind"><c>proposal</c> or <c>comment</c>.</param>
/// <param name="Id">Its number.</param>
public sealed record WorkshopResult(string Target, string Kind, string Id);
