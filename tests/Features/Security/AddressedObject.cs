using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Workshops;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Security;

/// <summary>One thing that an address may name, and what permissions know of it.</summary>
/// <param name="See">The permission without which it looks as if it were not there; null where there is none such.</param>
/// <param name="Room">How the keys of the permissions begin that are asked of it.</param>
internal sealed record AddressedObject(string Address, string? See, string Room, ObjectFacts? Facts)
{
    /// <summary>The addresses to ask of a route: one for every state that what it names can be in.</summary>
    public static async Task<IReadOnlyList<AddressedObject>> ListAsync(SecuredServer server, RouteEndpoint endpoint, Visibility region)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        if (route.StartsWith("/proposals/{number:int}", StringComparison.Ordinal))
        {
            var store = server.Services.GetRequiredService<ProposalStore>();
            var proposals = await Task.WhenAll(server.Objects.Proposals.Values.Select(number => store.FindAsync(number)));
            var query =
                route.EndsWith("/changes/new", StringComparison.Ordinal) ? "?kind=threshold"
                : route.EndsWith("/ground/lines", StringComparison.Ordinal) ? "?west=16&south=59&east=17&north=60"
                : "";
            return
            [
                .. proposals.Select(one => new AddressedObject(Fill(route, one!.Key, PartOf(route, one)) + query, "proposals.see", "proposals.", one.Facts)),
            ];
        }
        if (route.StartsWith("/editions/{number:int}", StringComparison.Ordinal))
        {
            var editions = await server.Services.GetRequiredService<IEditions>().ListAsync(default);
            return
            [
                .. editions.Select(one => new AddressedObject(
                    Fill(route, $"{one.Number}"),
                    "editions.see",
                    "editions.",
                    new ObjectFacts { State = $"{one.Status}", Visibility = region }
                )),
            ];
        }
        if (route.StartsWith("/workshops/{number:int}", StringComparison.Ordinal))
            return await ListWorkshopsAsync(server, route);
        if (route.StartsWith("/take-part/{number:int}", StringComparison.Ordinal))
            return [.. server.Objects.Workshops.Values.Select(number => new AddressedObject(Fill(route, $"{number}"), null, "", null))];
        if (route.StartsWith("/comments/{number:int}", StringComparison.Ordinal))
            return await ListCommentsAsync(server, route);
        if (route.Contains("{organisation}", StringComparison.Ordinal))
        {
            var facts = new ObjectFacts { Organisation = new OrganisationId(SecuredServer.Own), Visibility = Visibility.Members };
            return [new AddressedObject(Fill(route, SecuredServer.Own), null, "accounts.", facts)];
        }
        return [new AddressedObject(Fill(route, "1"), null, "", null)];
    }

    private static async Task<IReadOnlyList<AddressedObject>> ListWorkshopsAsync(SecuredServer server, string route)
    {
        var store = server.Services.GetRequiredService<WorkshopStore>();
        var workshops = await Task.WhenAll(server.Objects.Workshops.Values.Select(number => store.FindAsync(number)));
        var part = route.Contains("{theme:int}", StringComparison.Ordinal) ? "1" : SecuredTalk.Card;
        return [.. workshops.Select(one => new AddressedObject(Fill(route, one!.Key, part), "workshops.see", "workshops.", one.Facts))];
    }

    private static async Task<IReadOnlyList<AddressedObject>> ListCommentsAsync(SecuredServer server, string route)
    {
        var store = server.Services.GetRequiredService<CommentStore>();
        var comments = await Task.WhenAll(server.Objects.Comments.Values.Select(number => store.FindAsync(number)));
        // Whose act it is depends on what the comment is about too; in which state it is done is the workflow's to tell, in words on the page.
        return [.. comments.Select(one => new AddressedObject(Fill(route, one!.Key), "dialogue.see", "dialogue.see", one.Facts))];
    }

    /// <summary>What lies in the proposal and is named after it: an attachment, a place by its name on the map, else a change.</summary>
    private static string PartOf(string route, Proposal proposal) =>
        route.Contains("{hash}", StringComparison.Ordinal) ? proposal.Attachments[0].Hash
        : route.Contains("{label}", StringComparison.Ordinal) ? "Lillby"
        : proposal.Changes[0].Id;

    /// <summary>The first parameter names the object, and what follows a part of it.</summary>
    private static string Fill(string route, string first, string next = "1")
    {
        var open = route.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return route;
        var close = route.IndexOf('}', open);
        return route[..open] + first + Fill(route[(close + 1)..], next);
    }
}
