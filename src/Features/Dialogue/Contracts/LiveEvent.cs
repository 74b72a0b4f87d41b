namespace Samplan.Dialogue.Contracts;

/// <summary>That something has changed, and nothing of what it is now: whoever hears it asks for that as they are, and is told what they may see.</summary>
/// <param name="Number">Increases with every event of the workspace, in the order in which they were kept.</param>
/// <param name="What">What kind of change, by the room's own word: <c>card</c>, <c>proposals.Accept</c>, the number of a comment.</param>
public sealed record LiveEvent(long Number, LiveSubject About, string What);
