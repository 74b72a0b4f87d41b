using System.Net.Http.Headers;

namespace Samplan.Features.Tests.Security;

/// <summary>A program that speaks HTTP as it pleases: with a session that is not its own, no token, a name of the server of its own choice.</summary>
internal sealed class Attacker : IDisposable
{
    private readonly HttpClient _client;

    public Attacker(Uri server, string? session = null)
    {
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        if (session is not null)
            _client.DefaultRequestHeaders.Add("Cookie", $"samplan-session={session}");
    }

    /// <summary>What it says the server is called.</summary>
    public string Host
    {
        set => _client.DefaultRequestHeaders.Host = value;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);

    public async Task<HttpResponseMessage> SendAsync(string method, string address, string? form = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), address);
        if (form is not null)
            request.Content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public void Dispose() => _client.Dispose();
}
