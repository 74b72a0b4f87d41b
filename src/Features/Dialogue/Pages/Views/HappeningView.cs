namespace Samplan.Dialogue.Pages.Views;

/// <summary>Something that has happened, as this reader may know it.</summary>
/// <param name="Name">Of the object.</param>
/// <param name="Path">Where it is read: the comment's place, or the object's page.</param>
/// <param name="Sentence">What happened to it: ”godtogs”.</param>
/// <param name="Who">Person and organisation as far as they are known; empty for the program itself.</param>
/// <param name="IsMention">The reader is mentioned in it.</param>
public sealed record HappeningView(long Number, DateTimeOffset At, string When, string Name, string Path, string Sentence, string Who, bool IsMention)
{
    public bool IsRead { get; init; } = true;
}
