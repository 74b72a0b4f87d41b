using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Access;
using Samplan.Accounts.Contracts;
using Samplan.Server;

namespace Samplan.Architecture.Tests;

/// <summary>Deny by default: every endpoint says who may use it.</summary>
public sealed class EndpointRules
{
    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        Rule.Holds(
            Endpoints(app).Where(static endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>() is null).Select(static endpoint => endpoint.DisplayName)
        );
    }

    // The server finds out at its first request, and then answers none.
    [Fact]
    public async Task Every_endpoint_has_a_name_of_its_own()
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        Rule.Holds(
            Endpoints(app)
                .Select(static endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
                .OfType<string>()
                .GroupBy(static name => name, StringComparer.Ordinal)
                .Where(static named => named.Count() > 1)
                .Select(static named => named.Key)
        );
    }

    // To see is not to change: what is let in by being able to see the picture is only looked at.
    [Fact]
    public async Task What_only_asks_for_sight_changes_nothing()
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        Rule.Holds(
            Endpoints(app)
                .Where(static endpoint => endpoint.Metadata.GetMetadata<EndpointPermission>()?.Permission == RegionPermissions.See)
                .Where(static endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not ["GET"])
                .Select(static endpoint => endpoint.DisplayName)
        );
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("127.0.0.1", "localhost:5080", true)]
    [InlineData("::1", "[::1]:5080", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", true)]
    [InlineData("192.0.2.7", "localhost", false)]
    [InlineData("2001:db8::7", "localhost", false)]
    [InlineData("127.0.0.1", "samplan.example", false)]
    [InlineData("127.0.0.1", "localhost.example", false)]
    public void Without_accounts_only_this_machine_is_answered(string address, string host, bool isAnswered)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        Assert.Equal(isAnswered, Loopback.IsFromHere(context));
    }

    internal static IEnumerable<RouteEndpoint> Endpoints(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>();
}
