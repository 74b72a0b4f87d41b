using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Dialogue.Notices;

/// <summary>Puts what has happened into words, for a reader and as far as that reader may know at this moment.</summary>
internal sealed class HappeningReading(SubjectBook subjects, CommentStore comments, RegionSight sight, IOrganisations organisations, IPeople people)
{
    /// <summary>Those that the reader may know of, in the same order.</summary>
    public async Task<IReadOnlyList<HappeningView>> ListAsync(Actor actor, IReadOnlyList<KeptHappening> happenings, Texts texts, CancellationToken cancellation)
    {
        var known = new List<KeptHappening>();
        foreach (var happening in happenings)
        {
            if (actor.May(TalkPermissions.See, await sight.NarrowAsync(happening.Facts, cancellation)))
                known.Add(happening);
        }
        var seen = await subjects.ListAsync(actor, known.Select(one => one.About), texts, cancellation);
        known.RemoveAll(one => !seen.ContainsKey(one.About));
        var written = await ListWrittenAsync(known);
        var names =
            actor is Actor.Anonymous
                ? new Dictionary<PersonId, string>()
                : await people.ListNamesAsync([.. known.Select(one => one.By).OfType<PersonId>().Distinct()], cancellation);
        var parties = (await organisations.ListAsync(cancellation)).ToDictionary(one => one.Id, one => one.Name);
        return [.. known.Select(one => View(one, seen[one.About], CommentOf(one) is { } number ? written.GetValueOrDefault(number) : null))];

        HappeningView View(KeptHappening one, Subject subject, Comment? comment) =>
            new(
                one.Number,
                one.At,
                TalkReading.Moment(one.At),
                subject.Name,
                comment is null ? subject.Path : $"/comments/{comment.Key}",
                Say(one, texts),
                string.Join(
                    ", ",
                    new[]
                    {
                        one.By is { } by ? names.GetValueOrDefault(by) : null,
                        one.For is { } organisation ? parties.GetValueOrDefault(organisation) : null,
                    }.OfType<string>()
                ),
                actor.PersonId is { } reader
                    && comment is { State: not CommentState.Withdrawn }
                    && comment.Log.Any(step => CommentText.ListMentions(step.Text ?? "").Contains(reader))
            );
    }

    /// <summary>What happened, without what it happened to; in plain words where a room tells of something that has no sentence.</summary>
    private static string Say(KeptHappening happening, Texts texts)
    {
        var key = $"dialogue.happenings.{happening.Kind}";
        if (!texts.Has(key))
            return texts["dialogue.happenings.other"];
        (string, string)[] gaps =
        [
            .. happening.Details.Select(detail =>
                (detail.Key, texts.Has($"dialogue.detail.{detail.Key}.{detail.Value}") ? texts[$"dialogue.detail.{detail.Key}.{detail.Value}"] : detail.Value)
            ),
        ];
        return texts.Say(key, gaps);
    }

    private async Task<IReadOnlyDictionary<int, Comment>> ListWrittenAsync(IReadOnlyList<KeptHappening> happenings)
    {
        int[] numbers = [.. happenings.Select(CommentOf).OfType<int>().Distinct()];
        return numbers.Length == 0 ? new Dictionary<int, Comment>() : (await comments.ListAsync(numbers)).ToDictionary(one => one.Number);
    }

    private static int? CommentOf(KeptHappening happening) =>
        happening.Details.TryGetValue(CommentTidings.Number, out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
