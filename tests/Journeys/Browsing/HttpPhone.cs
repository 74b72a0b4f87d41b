using System.Net;
using System.Text.RegularExpressions;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>A participant's phone without its browser: it joins by the code and sends what the page's script would send.</summary>
internal sealed partial class HttpPhone : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";
    private string _seat = "";

    public HttpPhone(string server) =>
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(server),
        };

    public async Task JoinAsync(string code, string circle)
    {
        _token = Token().Match(await _client.GetStringAsync($"/join/{code}")).Groups["token"].Value;
        using var joined = await PostAsync("/join", ("code", code), ("circle", circle));
        Assert.Equal(HttpStatusCode.SeeOther, joined.StatusCode);
        _seat = joined.Headers.Location!.OriginalString;
    }

    public async Task WriteAsync(string id, string text)
    {
        using var written = await PostAsync($"{_seat}/cards", ("id", id), ("question", "1"), ("text", text));
        Assert.Equal(HttpStatusCode.SeeOther, written.StatusCode);
    }

    public async Task PlaceDotAsync(string target)
    {
        using var placed = await PostAsync($"{_seat}/dots", ("target", target), ("on", "yes"));
        Assert.Equal(HttpStatusCode.SeeOther, placed.StatusCode);
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(("form-token", _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await _client.PostAsync(address, content);
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
