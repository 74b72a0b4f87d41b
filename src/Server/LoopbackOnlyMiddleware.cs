using System.Net;
using Samplan.Kernel;

namespace Samplan.Server;

/// <summary>
/// Refuses whoever does not sit at this machine: a remote address that is not loopback, and a host name that is not loopback's own
/// (a page elsewhere can make a browser here ask for us under its own name: DNS rebinding).
/// </summary>
internal sealed class LoopbackOnlyMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => IsFromHere(context) && IsNamedLoopback(context.Request.Host.Host) ? next(context) : RefuseAsync(context);

    // No address at all is a call within the process or over a Unix socket.
    private static bool IsFromHere(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static bool IsNamedLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context)
    {
        var language =
            context.Request.GetTypedHeaders().AcceptLanguage is [{ Value.Value: { } first }, ..] && first.StartsWith("en", StringComparison.OrdinalIgnoreCase)
                ? "en"
                : "sv";
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(Texts.In(language)["server.loopback-only"], context.RequestAborted);
    }
}
