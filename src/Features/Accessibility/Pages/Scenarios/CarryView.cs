namespace Samplan.Accessibility.Pages.Scenarios;

/// <summary>The form that carries the changes into a proposal.</summary>
/// <param name="Changes">As JSON.</param>
/// <param name="Edition">The newest that the reader may see.</param>
/// <param name="Organisations">For which the reader may begin one.</param>
/// <param name="Drafts">That the reader may write on: number and title.</param>
/// <param name="Title">Of a new one.</param>
/// <param name="Reason">Of a new one.</param>
public sealed record CarryView(
    string Changes,
    int Edition,
    IReadOnlyList<PlaceChoice> Organisations,
    IReadOnlyList<PlaceChoice> Drafts,
    string Title,
    string Reason
);
