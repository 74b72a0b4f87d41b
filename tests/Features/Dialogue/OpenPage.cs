using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>A page that listens over HTTP as a browser does: it remembers the last number and says it when it connects again.</summary>
internal sealed class OpenPage(Uri server, string about) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = server };
    private CancellationTokenSource _connection = new();
    private Task _reading = Task.CompletedTask;
    private string? _lastId;

    public ConcurrentQueue<(long Number, string What)> Heard { get; } = new();

    public int Resets { get; private set; }

    public string? Cookie { get; init; }

    /// <summary>The number that the page was made at.</summary>
    public long? After { get; init; }

    /// <summary>Connects, and comes back when the server has begun to answer.</summary>
    public async Task ConnectAsync()
    {
        _connection = new CancellationTokenSource();
        var address = $"/live?about={Uri.EscapeDataString(about)}" + (After is { } after ? string.Create(CultureInfo.InvariantCulture, $"&after={after}") : "");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (_lastId is not null)
            request.Headers.Add("Last-Event-ID", _lastId);
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        // The first thing said is how soon to come back; only then is the line known to be open.
        while (await reader.ReadLineAsync() is { Length: > 0 }) { }
        _reading = ReadAsync(reader, _connection.Token);
    }

    /// <summary>Cuts the connection where it stands.</summary>
    public async Task DisconnectAsync()
    {
        await _connection.CancelAsync();
        await _reading;
    }

    /// <summary>Waits until the server has ended the stream.</summary>
    public Task EndedAsync() => _reading;

    public async Task UntilAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Heard.Count < count)
            await Task.Delay(10, patience.Token);
    }

    public void Dispose()
    {
        _connection.Cancel();
        _connection.Dispose();
        _client.Dispose();
    }

    private async Task ReadAsync(StreamReader reader, CancellationToken cancellation)
    {
        using (reader)
        {
            try
            {
                var (id, name) = ("", "");
                while (await reader.ReadLineAsync(cancellation) is { } line)
                {
                    if (line.StartsWith("id: ", StringComparison.Ordinal))
                        id = line[4..];
                    else if (line.StartsWith("event: ", StringComparison.Ordinal))
                        name = line[7..];
                    else if (line.StartsWith("data: ", StringComparison.Ordinal))
                        Hear(id, name, line[6..]);
                }
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or HttpRequestException) { }
        }
    }

    private void Hear(string id, string name, string text)
    {
        _lastId = id;
        if (name == "reset")
        {
            Resets++;
            return;
        }
        if (name == "here")
            return;
        using var document = JsonDocument.Parse(text);
        Heard.Enqueue((long.Parse(id, CultureInfo.InvariantCulture), document.RootElement.GetProperty("what").GetString()!));
    }
}
