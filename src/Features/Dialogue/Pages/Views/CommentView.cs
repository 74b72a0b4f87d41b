using Microsoft.AspNetCore.Components;
using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Pages.Views;

/// <summary>A comment as people read it, with what this reader may do.</summary>
/// <param name="Depth">0 for the first of a thread, 1 for an answer to it …</param>
/// <param name="Text">Markup of ours; empty once withdrawn.</param>
/// <param name="Plain">As it was written, with names, for the form.</param>
/// <param name="Author">Null once erased, and where nobody had signed in.</param>
/// <param name="Mandate">What the author may say for the organisation and by which decision; null without a mandate.</param>
/// <param name="Earlier">What stood there before it was written over, oldest first, with when.</param>
/// <param name="Resolution">The answer that settled the thread.</param>
/// <param name="Acts">Addresses' ends of what the reader may do: <c>answer</c>, <c>edit</c>, <c>withdraw</c>, <c>resolve</c>, <c>reopen</c>.</param>
public sealed record CommentView(
    int Number,
    int Depth,
    MarkupString Text,
    string Plain,
    string? Author,
    string Organisation,
    string? Mandate,
    string At,
    IReadOnlyList<(string At, MarkupString Text)> Earlier,
    Visibility Visibility,
    string State,
    ResolutionView? Resolution,
    int Version,
    IReadOnlyList<string> Acts
)
{
    public bool Is(string act) => Acts.Contains(act, StringComparer.Ordinal);
}
