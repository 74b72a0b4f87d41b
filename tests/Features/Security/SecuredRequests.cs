using Dapper;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Security;

/// <summary>Every request that the server has an endpoint for.</summary>
internal static class SecuredRequests
{
    /// <summary>Methods and addresses, of each endpoint at what it names in each of its states, without signing out.</summary>
    public static async Task<IReadOnlyList<(string Method, string Address)>> ListRequestsAsync(this SecuredServer server)
    {
        var requests = new List<(string, string)>();
        foreach (var endpoint in server.Endpoints.Where(endpoint => endpoint.RoutePattern.RawText != "/sign-out"))
        {
            foreach (var addressed in await AddressedObject.ListAsync(server, endpoint, Visibility.Members))
                requests.AddRange(MethodsOf(endpoint).Select(method => (method, addressed.Address)));
        }
        return requests;
    }

    public static IReadOnlyList<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;

    /// <summary>How many lines the log has: whatever is done leaves one.</summary>
    public static Task<long> CountTracesAsync(this SecuredServer server) =>
        server.Workspace.People.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM audit_entry"));
}
