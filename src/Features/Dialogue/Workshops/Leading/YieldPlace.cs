namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>What has become of it, and where it stands.</summary>
/// <param name="Kind"><c>proposal</c> or <c>comment</c>.</param>
/// <param name="Id">Of a proposal its number; of a comment the number of the edition and its own.</param>
internal sealed record YieldPlace(string Kind, string Id, string Address);
