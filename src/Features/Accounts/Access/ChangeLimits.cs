using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;

namespace Samplan.Accounts.Access;

/// <summary>How often requests that change something are taken: per person, and per address for those who have not signed in.</summary>
internal sealed class ChangeLimits(TimeProvider clock)
{
    private readonly RateLimit _people = new(burst: 120, perMinute: 120, clock);

    // An office shares one address.
    private readonly RateLimit _addresses = new(burst: 200, perMinute: 200, clock);

    public bool Allow(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        || HttpMethods.IsHead(context.Request.Method)
        || (context.ActorOf().PersonId is { } person ? _people.TryTake(person.Value) : _addresses.TryTake(ClientAddress.Of(context)));
}
