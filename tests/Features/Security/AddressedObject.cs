using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;

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
            var kind = route.EndsWith("/changes/new", StringComparison.Ordinal) ? "?kind=threshold" : "";
            return
            [
                .. proposals.Select(one => new AddressedObject(
                    Fill(route, one!.Key, one.Attachments[0].Hash) + kind,
                    "proposals.see",
                    "proposals.",
                    one.Facts
                )),
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
        if (route.Contains("{organisation}", StringComparison.Ordinal))
        {
            var facts = new ObjectFacts { Organisation = new OrganisationId(SecuredServer.Own), Visibility = Visibility.Members };
            return [new AddressedObject(Fill(route, SecuredServer.Own), null, "accounts.", facts)];
        }
        return [new AddressedObject(Fill(route, "1"), null, "", null)];
    }

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
