using Microsoft.AspNetCore.Components;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Pages.Views;

namespace Samplan.Dialogue.Comments;

/// <summary>Comments in words, with names as they are today; somebody erased has none.</summary>
internal sealed record CommentWords(
    IReadOnlyDictionary<PersonId, string> People,
    IReadOnlyDictionary<OrganisationId, string> Organisations,
    IReadOnlyDictionary<string, Mandate> Mandates
)
{
    public string? NameOf(PersonId person) => People.GetValueOrDefault(person);

    public CommentView View(Comment comment, int depth) =>
        new(
            comment.Number,
            depth,
            Html(comment.Text),
            CommentText.ToPlain(comment.Text, NameOf),
            comment.Author is { } author ? NameOf(author) : null,
            Organisations.GetValueOrDefault(comment.Organisation, "–"),
            MandateOf(comment.Writing.Mandate),
            TalkReading.Moment(comment.Writing.At),
            EarlierOf(comment),
            comment.Visibility,
            comment.State.ToString(),
            comment.Resolution is { } step
                ? new ResolutionView(
                    Html(step.Text!),
                    step.By is { } by ? NameOf(by) : null,
                    step.For is { } organisation ? Organisations.GetValueOrDefault(organisation) : null,
                    MandateOf(step.Mandate),
                    TalkReading.Moment(step.At)
                )
                : null,
            comment.Version,
            []
        );

    private MarkupString Html(string text) => new(CommentText.ToHtml(text, NameOf));

    private string? MandateOf(string? id) => id is not null && Mandates.TryGetValue(id, out var mandate) ? $"{mandate.Scope} ({mandate.Decision})" : null;

    /// <summary>What was taken back is taken back whole: its earlier words too.</summary>
    private IReadOnlyList<(string, MarkupString)> EarlierOf(Comment comment) =>
        comment.State == CommentState.Withdrawn || comment.LastEdit is null
            ? []
            :
            [
                .. comment
                    .Log.Where(step => step.Act is CommentAct.Write or CommentAct.Edit)
                    .SkipLast(1)
                    .Select(step => (TalkReading.Moment(step.At), Html(step.Text ?? ""))),
            ];
}
