using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Comments;

/// <summary>Who can be mentioned: everybody in an organisation that is open, as it is today.</summary>
internal sealed class MentionBook(IOrganisations organisations, IPeople people)
{
    /// <summary>People with their organisation, by organisation and name; somebody in two organisations stands in both.</summary>
    public async Task<IReadOnlyList<(PersonId Id, string Name, string Organisation)>> ListAsync(CancellationToken cancellation)
    {
        var found = new List<(PersonId, string, string)>();
        foreach (var organisation in (await organisations.ListAsync(cancellation)).Where(one => !one.IsClosed))
            found.AddRange((await people.ListColleaguesAsync(organisation.Id, cancellation)).Select(one => (one.Id, one.Name, organisation.Name)));
        return found;
    }

    /// <summary>The text with its mentions bound to people, the one chosen from the list put last where it is not named in the text.</summary>
    public async Task<string> BindAsync(string text, string chosen, CancellationToken cancellation)
    {
        var known = await ListAsync(cancellation);
        var bound = CommentText.Bind(text, [.. known.Select(one => (one.Id, one.Name)).Distinct()]);
        var asked = known.Where(one => Suggestion(one.Name, one.Organisation) == chosen).Select(one => one.Id).Distinct().ToList();
        return asked is [var person] && !CommentText.ListMentions(bound).Contains(person) && bound.Trim().Length > 0
            ? $"{bound.TrimEnd()} {CommentText.MentionOf(person)}"
            : bound;
    }

    public static string Suggestion(string name, string organisation) => $"{name}, {organisation}";
}
