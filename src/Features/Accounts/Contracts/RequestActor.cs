using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Contracts;

/// <summary>Who sent a request.</summary>
public static class RequestActor
{
    private static readonly Actor s_anonymous = new Actor.Anonymous();

    /// <summary>Anonymous until the server has found out otherwise.</summary>
    public static Actor ActorOf(this HttpContext context) => context.Features.Get<Found>()?.Actor ?? s_anonymous;

    internal static void SetActor(this HttpContext context, Actor actor) => context.Features.Set(new Found(actor));

    private sealed record Found(Actor Actor);
}
