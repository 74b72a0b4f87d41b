namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>What has become of it, and where it stands.</summary>
/// <param name="Kind"><c>proposal</c> or <c>comment</c>.</param>
/// <param name="Id">Its number.</param>
internal sealed record YieldPlace(string Kind, string Id, string Address);
