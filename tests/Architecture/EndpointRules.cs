using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Server;

namespace Samplan.Architecture.Tests;

/// <summary>Deny by default: every endpoint says who may use it, and until accounts exist that is whoever sits at this machine.</summary>
public sealed class EndpointRules
{
    [Fact]
    public async Task Every_endpoint_says_who_may_use_it()
    {
        using var folder = new TemporaryWorkspace();
        await using var app = ServerApp.Build(folder.Workspace, TimeProvider.System, port: 0);
        var silent = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(static source => source.Endpoints)
            .Where(static endpoint => !SaysWho(endpoint.Metadata))
            .Select(static endpoint => endpoint.DisplayName);
        Rule.Holds(silent);
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
    public async Task Only_this_machine_is_answered(string address, string host, bool isAnswered)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        await new LoopbackOnlyMiddleware(static context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).InvokeAsync(context);
        Assert.Equal(isAnswered ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden, context.Response.StatusCode);
    }

    private static bool SaysWho(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<LoopbackOnlyAttribute>() is not null
        || metadata.GetMetadata<IAllowAnonymous>() is not null
        || metadata.GetMetadata<IAuthorizeData>() is not null;

    private sealed class TemporaryWorkspace : IDisposable
    {
        private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");

        public TemporaryWorkspace() => Workspace = Rooms.Workspaces.Create(_folder, "Test", "sv", "{}"u8.ToArray()).Value!;

        public Storage.Workspace Workspace { get; }

        public void Dispose()
        {
            Workspace.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
