namespace Samplan.Dialogue.Pages.Views;

/// <param name="Rows">The newest first: the first comment of each thread.</param>
/// <param name="State">The state asked for; empty for all.</param>
/// <param name="Organisation">The organisation asked for; empty for all.</param>
/// <param name="Older">The number that the next page begins before; null on the last.</param>
public sealed record CommentListView(
    IReadOnlyList<CommentRowView> Rows,
    string State,
    string Organisation,
    IReadOnlyList<(string Id, string Name)> Organisations,
    int? Older
)
{
    /// <summary>Null for whoever may not write, or not see the picture.</summary>
    public AreaEntryView? Area { get; init; }
}
