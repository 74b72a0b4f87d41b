using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Contracts;

/// <summary>How an endpoint, or a group of them, says who may use it. One that says nothing is refused to everybody.</summary>
public static class EndpointPermissions
{
    /// <summary>
    /// Whoever lacks the permission everywhere is turned away before the endpoint runs. The endpoint asks <see cref="Permissions.May"/> for the object
    /// itself.
    /// </summary>
    public static TBuilder May<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new EndpointPermission(permission));

    /// <summary>Whoever lacks the permission for the object that the address names is turned away before the endpoint runs.</summary>
    /// <param name="facts">Finds the object; null when there is none, which is answered with 404.</param>
    public static TBuilder May<TBuilder>(this TBuilder builder, Permission permission, Func<HttpContext, ValueTask<ObjectFacts?>> facts)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new EndpointPermission(permission, facts));

    /// <summary>Everybody, also without signing in: the sign-in page, styles and scripts.</summary>
    public static TBuilder MayAnyone<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new EndpointPermission(null));
}
