using System.Net;
using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Access;

/// <summary>
/// Whoever sits at this machine: the remote address is loopback, and so is the host name (a page elsewhere can make a browser here ask for us under its
/// own name: DNS rebinding).
/// </summary>
internal static class Loopback
{
    public static bool IsFromHere(HttpContext context) => HasAddressHere(context) && IsNamedHere(context.Request.Host.Host);

    // No address at all is a call within the process or over a Unix socket.
    private static bool HasAddressHere(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static bool IsNamedHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
