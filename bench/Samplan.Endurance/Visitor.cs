using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Samplan.Endurance;

/// <summary>Somebody at a browser: keeps cookies, sends forms as the page gives them, and does not follow where an answer leads.</summary>
public sealed partial class Visitor(ServedRegion region, HttpMessageInvoker client, EnduranceReport report)
{
    private const string Password = "Strukturbild 2040";
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>Somebody else at the same account: signed in by the same cookie, with forms of their own.</summary>
    public Visitor Beside()
    {
        var other = new Visitor(region, client, report);
        foreach (var (name, value) in _cookies)
            other._cookies[name] = value;
        return other;
    }

    /// <param name="mailbox">Of an account of the demonstration.</param>
    public async Task SignInAsync(string mailbox, CancellationToken cancellation)
    {
        var page = await GetAsync("/sign-in", null, cancellation);
        var answer = await PostAsync("/sign-in", page.Text, [("mail", $"{mailbox}@exempel.se"), ("password", Password)], null, cancellation);
        if (!answer.IsAcknowledged)
            throw new InvalidOperationException($"{mailbox} is not let in: {answer.Status}");
    }

    public Task<Answered> GetAsync(string address, Durations? durations, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, address, null, durations, cancellation);

    /// <param name="page">The page with the form: its token goes along.</param>
    public Task<Answered> PostAsync(
        string address,
        string page,
        IEnumerable<(string Name, string Value)> fields,
        Durations? durations,
        CancellationToken cancellation
    )
    {
        var token = FormToken().Match(page).Groups[1].Value;
        var form = fields.Append(("form-token", WebUtility.HtmlDecode(token))).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(form), durations, cancellation);
    }

    /// <summary>The version that a form was written on.</summary>
    public static string VersionOf(string page) => Version().Match(page).Groups[1].Value;

    /// <summary>Id of the organisation that a form for a new proposal offers first.</summary>
    public static string OrganisationOf(string page) => OwnOrganisation().Match(page).Groups[1].Value;

    private async Task<Answered> SendAsync(HttpMethod method, string address, HttpContent? content, Durations? durations, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(await region.AddressAsync().WaitAsync(cancellation), address)) { Content = content };
        request.Headers.Add("Accept", "text/html,*/*");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var started = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        durations?.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        report.Count(method, address, (int)response.StatusCode);
        Keep(response);
        return new Answered(response.StatusCode, text, response.Headers.Location?.OriginalString);
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies))
            return;
        foreach (var cookie in cookies)
        {
            var pair = cookie.Split(';')[0];
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            _cookies[pair[..at]] = pair[(at + 1)..];
        }
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("""name="organisation"[\s\S]*?value="([0-9a-f-]+)["]""")]
    private static partial Regex OwnOrganisation();
}
