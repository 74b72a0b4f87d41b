using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Views;

/// <summary>Everything said of an object.</summary>
/// <param name="Name">Of the object.</param>
/// <param name="Path">Of its own page.</param>
/// <param name="Detail">What stands there: the value of a number.</param>
/// <param name="Comments">Every thread in turn, each comment followed by its answers.</param>
/// <param name="Form">For a new thread; null for whoever may not write.</param>
/// <param name="Acting">The number of the comment that something was tried on and refused, and why.</param>
/// <param name="Suggestions">Who can be mentioned.</param>
/// <param name="IsFollowed">Null for whoever cannot follow.</param>
/// <param name="After">Number of the newest event when this was read.</param>
public sealed record TalkView(
    ObjectAddress About,
    string Name,
    string Path,
    string? Detail,
    IReadOnlyList<CommentView> Comments,
    CommentFormView? Form,
    (int Number, string Act, string Text, Refusal Refusal)? Acting,
    IReadOnlyList<string> Suggestions,
    bool? IsFollowed,
    long After
)
{
    /// <summary>Path of this page.</summary>
    public string Address => $"/comments/on/{Uri.EscapeDataString(About.Kind)}/{Uri.EscapeDataString(About.Id)}";

    public int Count => Comments.Count(one => one.State != "Withdrawn");

    public int OpenThreads => Comments.Count(one => one is { Depth: 0, State: "Open" });
}
