using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Security;

/// <summary>What every endpoint owes, whoever asks: headers, forms that are known as ours, bounds, and no trust in names that the request brings.</summary>
public sealed class RequestTests(SecuredFixture fixture) : IClassFixture<SecuredFixture>, IAsyncLifetime
{
    private SecuredServer _server = null!;
    private string _everybody = "";

    public async Task InitializeAsync()
    {
        _server = await fixture.GetAsync();
        _everybody = await fixture.GetEverybodyAsync();
        // What the test before has sent is forgotten.
        _server.Clock.Now += TimeSpan.FromMinutes(3);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_answer_bears_the_security_headers_also_a_refusal_and_a_fault()
    {
        using var reader = new Attacker(_server.Address, _everybody);
        var statuses = new HashSet<int>();
        foreach (var (method, address) in await _server.ListRequestsAsync())
        {
            using var answer = await reader.SendAsync(method, address, method == "POST" ? "" : null);
            statuses.Add((int)answer.StatusCode);
            AssertHeaders($"{method} {address}", answer);
        }
        foreach (var address in new[] { "/nothing/of/the/kind", "/tiles/places/99/1/1.mvt", "/assets/app.css", "/live" })
        {
            using var answer = await reader.GetAsync(address);
            statuses.Add((int)answer.StatusCode);
            AssertHeaders(address, answer);
        }
        Assert.Superset(new HashSet<int> { 200, 303, 400, 404, 500 }, statuses);
    }

    [Fact]
    public async Task A_fault_tells_nothing_of_the_inside()
    {
        using var reader = new Attacker(_server.Address, _everybody);
        using var answer = await reader.GetAsync("/test/broken");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("on purpose", text, StringComparison.Ordinal);
        Assert.Contains("Något gick fel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_form_is_taken_that_no_page_of_ours_gave_to_the_same_person()
    {
        using var victim = new Attacker(_server.Address, _everybody);
        using var eve = _server.Open(new Reader(SecuredServer.Other, Role.Reader));
        var page = await eve.GetAsync("/account");
        var others = Uri.EscapeDataString(page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!);
        var before = await _server.CountTracesAsync();
        foreach (var (method, address) in (await _server.ListRequestsAsync()).Where(one => one.Method != "GET"))
        {
            foreach (var form in new[] { "reason=x&visibility=Public", $"form-token={others}&reason=x&visibility=Public", null })
            {
                using var answer = await victim.SendAsync(method, address, form);
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {address} with {form}: {(int)answer.StatusCode}");
                _server.Clock.Now += TimeSpan.FromSeconds(1);
            }
        }
        Assert.Equal(before, await _server.CountTracesAsync());
    }

    [Fact]
    public async Task No_page_is_built_on_the_name_that_a_request_was_sent_to()
    {
        using var poisoner = new Attacker(_server.Address, _everybody) { Host = "evil.example" };
        var pages = 0;
        foreach (var (method, address) in await _server.ListRequestsAsync())
        {
            using var answer = await poisoner.SendAsync(method, address, method == "GET" ? null : "");
            Assert.DoesNotContain("evil.example", $"{answer.Headers.Location}", StringComparison.Ordinal);
            if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
                continue;
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            pages++;
        }
        Assert.True(pages > 50);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_elsewhere_whatever_the_address_says(string elsewhere)
    {
        using var reader = new Attacker(_server.Address, _everybody);
        using var stranger = new Attacker(_server.Address);
        var query = string.Join('&', new[] { "return", "back", "next", "url", "redirect" }.Select(name => $"{name}={Uri.EscapeDataString(elsewhere)}"));
        foreach (var (_, address) in (await _server.ListRequestsAsync()).Where(one => one.Method == "GET"))
        {
            foreach (var who in new[] { reader, stranger })
            {
                using var answer = await who.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");
                var location = answer.Headers.Location?.OriginalString;
                Assert.True(location is null || (location is ['/', not ('/' or '\\'), ..] or "/"), $"{address} leads to {location}");
            }
        }
    }

    [Fact]
    public async Task Every_form_says_how_large_it_may_be_and_a_larger_one_is_not_read()
    {
        const long most = 21 * 1024 * 1024;
        Assert.Empty(
            _server
                .Endpoints.Where(endpoint => SecuredRequests.MethodsOf(endpoint).Any(method => method != "GET"))
                .Where(endpoint => endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not <= most)
                .Select(endpoint => endpoint.RoutePattern.RawText)
        );
        using var sender = new Attacker(_server.Address);
        foreach (var address in new[] { "/sign-in", "/forgotten-password" })
        {
            using var answer = await sender.SendAsync("POST", address, "mail=" + new string('a', 70_000));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            AssertHeaders(address, answer);
        }
    }

    [Fact]
    public async Task A_form_of_too_many_fields_is_refused_and_no_fault()
    {
        using var sender = new Attacker(_server.Address);
        using var answer = await sender.SendAsync("POST", "/sign-in", string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"f{number}=x")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_changes_things_too_often_waits_and_nobody_else_does()
    {
        using var hasty = _server.Open(new Reader(SecuredServer.Other, Role.Editor));
        using var other = _server.Open(new Reader(SecuredServer.Other, Role.Releaser));
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 140; time++)
            statuses.Add((await hasty.PostAsync("/account/sessions/1/end")).Status);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, statuses.Take(100));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await other.PostAsync("/account/sessions/1/end")).Status);
    }

    private static void AssertHeaders(string asked, HttpResponseMessage answer)
    {
        var headers = answer.Headers.ToDictionary(one => one.Key, one => string.Join(", ", one.Value), StringComparer.OrdinalIgnoreCase);
        var policy = headers.GetValueOrDefault("Content-Security-Policy", "");
        Assert.True(policy.Contains("default-src 'none'", StringComparison.Ordinal), $"{asked} ({(int)answer.StatusCode}): policy '{policy}'");
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(headers.GetValueOrDefault("X-Content-Type-Options") == "nosniff", asked);
        Assert.True(headers.GetValueOrDefault("Referrer-Policy") == "no-referrer", asked);
        Assert.True(headers.GetValueOrDefault("Cross-Origin-Opener-Policy") == "same-origin", asked);
        Assert.True(headers.GetValueOrDefault("Cross-Origin-Resource-Policy") == "same-origin", asked);
        Assert.False(headers.ContainsKey("Server"), asked);
    }
}
