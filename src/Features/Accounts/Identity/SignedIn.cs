using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.People;
using Samplan.Storage;

namespace Samplan.Accounts.Identity;

/// <summary>Beginning, recognising and ending sessions.</summary>
internal sealed class SignedIn(Workspace workspace, SessionStore sessions, TimeProvider clock)
{
    private static readonly TimeSpan s_seenAgain = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_deviceIsKnown = TimeSpan.FromDays(180);

    /// <summary>Whoever the session's cookie says; roles are read anew each time, so that one taken away counts at once.</summary>
    public async Task<Actor> FindActorAsync(HttpContext context)
    {
        if (Cookies.Find(context, Cookies.Session) is not { } token)
            return new Actor.Anonymous();
        var now = clock.GetUtcNow();
        var (open, actor) = await workspace.People.ReadAsync(async session =>
            await SessionStore.FindAsync(session, token, SessionAges.Usual, now) is { } found
                ? ((OpenSession?)found, await ReadActorAsync(session, found.Person))
                : (null, null)
        );
        if (open is null || actor is null)
            return new Actor.Anonymous();
        if (now - open.SeenAt > s_seenAgain)
            await sessions.SeeAsync(open.Id, now);
        context.Features.Set(open);
        // Forms are bound to the person by this name.
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id.Value)], "session"));
        return actor;
    }

    /// <summary>The session of the request, null where nobody has signed in.</summary>
    public static OpenSession? SessionOf(HttpContext context) => context.Features.Get<OpenSession>();

    /// <summary>
    /// Begins a session under a name that nobody can have known before, and ends the one that the browser had. The device gets a new mark for the account
    /// unless it already bears one.
    /// </summary>
    public async Task BeginAsync(HttpContext context, PersonId person)
    {
        var now = clock.GetUtcNow();
        var token = Secret.New();
        var before = Cookies.Find(context, Cookies.Session);
        var device = Cookies.Find(context, Cookies.Device) is { } mark && await sessions.KnowsDeviceAsync(person, mark) ? mark : Secret.New();
        await workspace.People.WriteAsync(async session =>
        {
            if (before is not null)
                await SessionStore.EndByTokenAsync(session, before, now);
            await SessionStore.AddAsync(session, person, token, DeviceName.Of(context.Request.Headers.UserAgent), now);
            await SessionStore.KnowDeviceAsync(session, person, device, now);
        });
        Cookies.Remove(context, Cookies.SignIn);
        Cookies.Set(context, Cookies.Session, token, SessionAges.Usual.Longest);
        Cookies.Set(context, Cookies.Device, device, s_deviceIsKnown);
    }

    public async Task EndAsync(HttpContext context)
    {
        if (Cookies.Find(context, Cookies.Session) is { } token)
            await workspace.People.WriteAsync(session => SessionStore.EndByTokenAsync(session, token, clock.GetUtcNow()));
        Cookies.Remove(context, Cookies.Session);
    }

    private static async Task<Actor.Person?> ReadActorAsync(DatabaseSession session, PersonId person) =>
        await PersonStore.FindNameAsync(session, person) is { } name
            ? new Actor.Person(person, name, await MembershipStore.ListOfPersonAsync(session, person))
            : null;
}
