using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Samplan.Accounts.Access;

/// <summary>What counts as one address: an IPv4 address, or the /64 that one subscriber of IPv6 has to itself.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
            address = address.MapToIPv4();
        return address?.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : $"{address}";
    }
}
