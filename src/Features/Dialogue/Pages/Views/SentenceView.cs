namespace Samplan.Dialogue.Pages.Views;

/// <summary>Keys of texts; a button where something is asked.</summary>
/// <param name="Action">Where the button leads.</param>
public sealed record SentenceView(string Title, string Sentence, string? Button = null, string? Action = null);
