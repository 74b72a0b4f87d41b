using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samplan.Dialogue.Contracts;
using Samplan.Storage;

namespace Samplan.Dialogue.Live;

/// <summary>
/// Reads the log as it grows and hands each event to the open pages that listen for its subject and may hear of it. Whoever writes only wakes it, and never
/// waits for anybody who reads.
/// </summary>
internal sealed partial class LiveHub(LiveStore store, IEnumerable<ILiveAudience> audiences, Workspace workspace, ILogger<LiveHub> logger) : BackgroundService
{
    public const int MostLines = 10_000;
    private const int BatchEvents = 500;

    // Another process may write to the same workspace; it wakes nobody here.
    private static readonly TimeSpan s_looksByItself = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ILiveAudience> _audiences = audiences.ToDictionary(one => one.Kind, StringComparer.Ordinal);
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private readonly Dictionary<LiveSubject, HashSet<LiveLine>> _lines = [];
    private int _count;
    private long _position;

    /// <summary>Opens a line; null when there are too many. What is kept after this moment comes on it, what was kept before stands in the log.</summary>
    public LiveLine? Open(LiveListener listener, IReadOnlySet<LiveSubject> subjects)
    {
        var line = new LiveLine(listener, subjects);
        lock (_lock)
        {
            if (_count >= MostLines)
                return null;
            _count++;
            foreach (var subject in subjects)
            {
                if (!_lines.TryGetValue(subject, out var lines))
                    _lines[subject] = lines = [];
                lines.Add(line);
            }
        }
        return line;
    }

    public void Close(LiveLine line)
    {
        line.Cut();
        lock (_lock)
        {
            _count--;
            foreach (var subject in line.Subjects)
            {
                if (_lines.TryGetValue(subject, out var lines) && lines.Remove(line) && lines.Count == 0)
                    _lines.Remove(subject);
            }
        }
    }

    /// <summary>Who may hear of the event at this moment; nobody where nobody answers for its subject.</summary>
    public async ValueTask<Predicate<LiveListener>> FindAudienceAsync(LiveEvent told) =>
        (_audiences.TryGetValue(told.About.Kind, out var audience) ? await audience.FindAsync(told) : null) ?? (static _ => false);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _position = await store.GetLastNumberAsync();
        workspace.People.Written += Wake;
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        workspace.People.Written -= Wake;
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            try
            {
                await HandOutAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Nothing is lost by it: the events stand in the log, and the next turn begins where this one stopped.
                LogNotTold(problem);
            }
        }
    }

    private void Wake(object? sender, EventArgs what) => _wakes.Writer.TryWrite(true);

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_looksByItself);
        try
        {
            await _wakes.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) { }
    }

    private async Task HandOutAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && await store.ListAfterAsync(_position, BatchEvents) is { Count: > 0 } batch)
        {
            foreach (var told in batch)
            {
                await HandOutAsync(told);
                _position = told.Number;
            }
        }
    }

    private async Task HandOutAsync(LiveEvent told)
    {
        LiveLine[] lines;
        lock (_lock)
            lines = _lines.TryGetValue(told.About, out var listening) ? [.. listening] : [];
        if (lines.Length == 0)
            return;
        var mayHear = await FindAudienceAsync(told);
        foreach (var line in lines.Where(line => mayHear(line.Listener)))
            line.Send(told);
    }

    [LoggerMessage(LogLevel.Error, "Open pages could not be told.")]
    private partial void LogNotTold(Exception problem);
}
