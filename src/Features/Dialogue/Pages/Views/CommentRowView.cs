namespace Samplan.Dialogue.Pages.Views;

/// <summary>A thread in a list.</summary>
/// <param name="Subject">Name of what it is about.</param>
/// <param name="Beginning">The first words.</param>
/// <param name="Answers">How many answers the reader may see.</param>
public sealed record CommentRowView(int Number, string Subject, string Beginning, string? Author, string Organisation, string At, string State, int Answers);
