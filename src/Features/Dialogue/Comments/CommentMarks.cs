using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Kernel;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Dialogue.Comments;

/// <summary>Where on the map there is something said that nobody has settled: places, links, areas, and places by their numbers.</summary>
internal sealed class CommentMarks(CommentStore store, SubjectBook subjects, RegionSight sight) : IMapMarks
{
    private static readonly string[] s_kinds = ["place", "link", "number", "area"];

    public string TitleIn(Texts texts) => texts["dialogue.marks.title"];

    public async Task<IReadOnlyList<MapMark>> ListAsync(Actor actor, Texts texts, CancellationToken cancellation)
    {
        // In laptop mode nobody can be answered.
        if (actor is Actor.Local)
            return [];
        var open = new Dictionary<ObjectAddress, int>();
        foreach (var (about, facts, count) in await store.CountOpenThreadsAsync(s_kinds))
        {
            if (actor.May(TalkPermissions.See, await sight.NarrowAsync(facts, cancellation)))
                open[about] = open.GetValueOrDefault(about) + count;
        }
        var seen = await subjects.ListAsync(actor, open.Keys, texts, cancellation);
        return
        [
            .. seen
                .Values.Where(subject => subject.Position is not null)
                // Where several stand at one place the place itself comes first: its mark leads there.
                .OrderBy(subject => Array.IndexOf(s_kinds, subject.Address.Kind))
                .ThenBy(subject => subject.Name, StringComparer.CurrentCulture)
                .Select(subject => new MapMark(
                    subject.Name,
                    TalkAnswers.AddressOf(subject.Address),
                    open[subject.Address],
                    subject.Position!.Value.Longitude,
                    subject.Position!.Value.Latitude
                )),
        ];
    }
}
