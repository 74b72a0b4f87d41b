using System.Net;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>
/// Every endpoint that the server has, asked by everybody about something in every state: it answers as <c>docs/permissions.md</c> says, and whoever is
/// refused leaves no trace.
/// </summary>
public sealed class EveryEndpointTests : IAsyncLifetime
{
    // Anybody may ask these, and is told here that there is no answer: what listens to nothing (listening to something never ends), and what comes from a
    // provider that was not asked.
    private static readonly string?[] s_toldWrong = ["/live", "/sign-in/provider/callback"];

    private readonly PermissionDocument _document = PermissionDocument.Read();
    private readonly List<string> _differing = [];
    private SecuredServer _server = null!;
    private readonly HashSet<string> _answering = new(StringComparer.Ordinal);
    private int _asked;

    public async Task InitializeAsync() => _server = await SecuredServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.Public)]
    public async Task Every_endpoint_answers_every_role_in_every_state_as_the_document_says(Visibility visibility)
    {
        await _server.SetVisibilityAsync(visibility);
        foreach (var (reader, _, session) in _server.Readers)
        {
            using var browser = _server.Open(session);
            foreach (var endpoint in _server.Endpoints)
            {
                // Signing out would end the session that the rest is asked with.
                if (endpoint.RoutePattern.RawText == "/sign-out")
                    continue;
                foreach (var addressed in await AddressedObject.ListAsync(_server, endpoint, visibility))
                    await AskAsync(browser, reader, endpoint, addressed, visibility);
            }
        }
        Assert.True(_asked > 1_000, $"{_asked} were asked.");
        Assert.True(_differing.Count == 0, $"{_differing.Count} of {_asked} differ:\n{string.Join('\n', _differing.Take(40))}");
        if (visibility == Visibility.Members)
            Assert.Empty(_server.Endpoints.SelectMany(NamesOf).Except([.. _answering, "POST /sign-out"]));
    }

    private async Task AskAsync(Browser browser, Reader reader, RouteEndpoint endpoint, AddressedObject addressed, Visibility visibility)
    {
        var said = endpoint.Metadata.GetMetadata<EndpointPermission>();
        var isExpected = said?.Permission is not { } permission || IsPermitted(permission.Key, reader, addressed, visibility);
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Where(one => one == "GET" || visibility == Visibility.Members))
        {
            _asked++;
            // So that nobody asks too often.
            _server.Clock.Now += TimeSpan.FromSeconds(1);
            var before = await _server.CountTracesAsync();
            var answer = method == "GET" ? await browser.GetAsync(addressed.Address) : await browser.PostFileAsync(addressed.Address, FieldsOf(reader));
            var isLetIn = IsLetIn(answer, addressed);
            if (isLetIn || answer.Status == HttpStatusCode.NotFound)
                _answering.Add($"{method} {endpoint.RoutePattern.RawText}");
            // Whoever may do it some day may be told that it cannot be done in this state: a permission and a workflow are two things.
            var isOpen = isExpected && answer.Status == HttpStatusCode.Conflict;
            if (method == "GET" && answer.Status == HttpStatusCode.BadRequest && !s_toldWrong.Contains(endpoint.RoutePattern.RawText))
                Differ("the question itself is wrong: the address is none that somebody asks for");
            if (isLetIn != isExpected && !isOpen)
                Differ($"{(int)answer.Status}, expected {(isExpected ? "to be let in" : "to be refused")}");
            if (!isExpected && await _server.CountTracesAsync() != before)
                Differ("was refused and done all the same");
            if ((int)answer.Status >= 500 && answer.Status != HttpStatusCode.BadGateway && addressed.Address != "/test/broken")
                Differ($"{(int)answer.Status}");

            void Differ(string how) => _differing.Add($"{method} {addressed.Address} ({addressed.Facts?.State}) by {reader}: {how}");
        }
    }

    private static IEnumerable<string> NamesOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}");

    private bool IsPermitted(string permission, Reader reader, AddressedObject addressed, Visibility visibility)
    {
        var facts =
            permission.StartsWith("region.see", StringComparison.Ordinal) ? new ObjectFacts { Visibility = visibility }
            : addressed.Facts is not null && permission.StartsWith(addressed.Room, StringComparison.Ordinal) ? addressed.Facts
            : null;
        return _document.Says(permission, reader, facts) && (addressed.See is not { } see || _document.Says(see, reader, addressed.Facts));
    }

    /// <summary>A form that fits every endpoint a little and changes nothing: nobody has seen version 0, and no name is empty.</summary>
    private static (string Name, string Value)[] FieldsOf(Reader reader) =>
        [("version", "0"), ("organisation", reader.Place), ("edition", "1"), ("title", ""), ("name", ""), ("change-kind", "threshold")];

    private static bool IsLetIn(Browser.Answer answer, AddressedObject addressed)
    {
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return false;
        // Not in this state.
        if (answer.Status == HttpStatusCode.Conflict)
            return false;
        if (answer.Location?.StartsWith("/sign-in?return=", StringComparison.Ordinal) == true)
            return false;
        return answer.Status != HttpStatusCode.NotFound || addressed.See is null;
    }
}
