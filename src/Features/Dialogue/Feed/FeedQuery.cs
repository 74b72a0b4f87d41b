using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Notices;

namespace Samplan.Dialogue.Feed;

/// <summary>What an address asks of the feed: <c>kind</c> and <c>id</c> of an object, <c>person</c>, <c>organisation</c>, <c>before</c>.</summary>
internal static class FeedQuery
{
    public static HappeningQuery Of(HttpContext context)
    {
        var query = context.Request.Query;
        return new HappeningQuery(long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null)
        {
            About = Find("kind") is { } kind && Find("id") is { } id ? new ObjectAddress(kind, id) : null,
            Person = Find("person") is { } person ? new PersonId(person) : null,
            Organisation = Find("organisation") is { } organisation ? new OrganisationId(organisation) : null,
        };

        string? Find(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The query without its place among the pages, for links: parameters that each end with <c>&amp;</c>.</summary>
    public static string Kept(HappeningQuery query)
    {
        (string, string?)[] all =
        [
            ("kind", query.About?.Kind),
            ("id", query.About?.Id),
            ("person", query.Person?.Value),
            ("organisation", query.Organisation?.Value),
        ];
        return string.Concat(all.Where(one => one.Item2 is not null).Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2!)}&"));
    }
}
