using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Views;

/// <summary>A form to write in, as it was sent where it was refused.</summary>
/// <param name="Organisations">For whom the reader may write; never empty.</param>
/// <param name="Widest">The widest that what is written may be shown.</param>
public sealed record CommentFormView(
    IReadOnlyList<Organisation> Organisations,
    Visibility Widest,
    string Organisation,
    Visibility? Visibility,
    string Text,
    string Mention,
    Refusal? Refusal
);
