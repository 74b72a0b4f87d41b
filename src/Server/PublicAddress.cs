using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Samplan.Accounts.Contracts;

namespace Samplan.Server;

/// <inheritdoc cref="IPublicAddress"/>
internal sealed class PublicAddress(AccountsSettings settings, IServer server) : IPublicAddress
{
    public Uri Of(string path) => new(settings.PublicAddress ?? Bound(), path);

    /// <summary>The address that the server is bound to, as a person writes it.</summary>
    public Uri Bound()
    {
        var bound = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new UriBuilder(bound) { Host = NameOf(IPAddress.TryParse(bound.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback) }.Uri;
    }

    private static string NameOf(IPAddress address) =>
        IPAddress.IsLoopback(address) ? "localhost"
        : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? Dns.GetHostName()
        : address.ToString();
}
