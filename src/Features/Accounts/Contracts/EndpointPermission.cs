using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Contracts;

/// <summary>What an endpoint says about who may use it. The one said last counts: an endpoint's own before its group's.</summary>
/// <param name="Permission">Null: everybody, always.</param>
/// <param name="Facts">
/// Finds the object that the address names, so that the whole question is answered before the endpoint runs; null from it means that there is no such
/// object. Without it only the coarse question is asked, and the endpoint asks the fine one itself.
/// </param>
#pragma warning disable CA1711 // A permission in the domain's own sense, not a code-access one.
public sealed record EndpointPermission(Permission? Permission, Func<HttpContext, ValueTask<ObjectFacts?>>? Facts = null);
#pragma warning restore CA1711
