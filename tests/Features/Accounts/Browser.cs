using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Samplan.Features.Tests.Accounts;

/// <summary>A browser without scripts: it keeps cookies, reads the hidden fields of a page before it sends its form, and follows nothing by itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;
    private string? _token;

    /// <param name="from">The address it comes from, as a proxy on this machine would say.</param>
    public Browser(Uri server, string? from)
    {
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = server };
        _client.DefaultRequestHeaders.Add("Accept", "text/html");
        _client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        if (from is not null)
            _client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>A proxy on this machine says that it was reached over https.</summary>
    public bool IsBehindTls
    {
        set
        {
            if (value)
                _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        }
    }

    /// <summary>Whoever it is stays the same, so that one token is good for every form.</summary>
    public bool KeepsToken { get; init; }

    public string? Session => Cookies.GetAllCookies()["samplan-session"]?.Value;

    public async Task<Answer> GetAsync(string address) => await ReadAsync(await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead));

    /// <summary>Opens a page with a form and sends the fields to an address.</summary>
    public async Task<Answer> PostAsync(string address, params IReadOnlyList<(string Name, string Value)> fields)
    {
        await GetTokenAsync();
        return await PostBareAsync(address, [("form-token", _token!), .. fields]);
    }

    /// <summary>Sends nothing but the fields.</summary>
    public async Task<Answer> PostBareAsync(string address, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _client.PostAsync(address, content));
    }

    /// <summary>As <see cref="PostAsync"/>, with a small text file in the field <c>file</c>.</summary>
    public async Task<Answer> PostFileAsync(string address, IReadOnlyList<(string Name, string Value)> fields, string fileName = "a.txt", string text = "text")
    {
        await GetTokenAsync();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("form-token", _token!)))
            content.Add(new StringContent(value), name);
        using var file = new StringContent(text);
        // As a browser writes it: whatever the file is called.
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"file\"; filename=\"{fileName.Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        );
        content.Add(file);
        return await ReadAsync(await _client.PostAsync(address, content));
    }

    public Task<Answer> SignInAsync(string mail, string password) => PostAsync("/sign-in", ("mail", mail), ("password", password));

    public void Dispose() => _client.Dispose();

    // Every page has one, also the page that says that there is none such.
    private async Task GetTokenAsync()
    {
        if (KeepsToken && _token is not null)
            return;
        var page = await GetAsync("/forgotten-password");
        _token = page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value");
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            // A stream has no end to wait for.
            var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
            var text = isStream ? "" : await response.Content.ReadAsStringAsync();
            return new Answer(
                response.StatusCode,
                response.Headers.Location?.OriginalString,
                text,
                response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []
            )
            {
                Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(one => one.Key, one => string.Join(", ", one.Value)),
            };
        }
    }

    internal sealed record Answer(HttpStatusCode Status, string? Location, string Text, IReadOnlyList<string> SetCookies)
    {
        private IDocument? _document;

        public required IReadOnlyDictionary<string, string> Headers { get; init; }

        public IDocument Document => _document ??= new HtmlParser().ParseDocument(Text);

        /// <summary>What a person reads.</summary>
        public string Sentence => Document.Body!.TextContent;
    }
}
