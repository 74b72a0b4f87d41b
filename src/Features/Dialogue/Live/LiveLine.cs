using System.Threading.Channels;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>One open page's line. It holds so many events and no more: a page that reads too slowly loses the line, never the events.</summary>
internal sealed class LiveLine(LiveListener listener, IReadOnlySet<LiveSubject> subjects)
{
    public const int Capacity = 256;

    private readonly Channel<LiveEvent> _events = Channel.CreateBounded<LiveEvent>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );

    public LiveListener Listener { get; } = listener;

    public IReadOnlySet<LiveSubject> Subjects { get; } = subjects;

    /// <summary>Ends when the line is cut.</summary>
    public ChannelReader<LiveEvent> Events => _events.Reader;

    /// <summary>Never waits. A full line is cut: the page connects again and is given what it has missed from the log.</summary>
    public void Send(LiveEvent told)
    {
        if (!_events.Writer.TryWrite(told))
            Cut();
    }

    public void Cut() => _events.Writer.TryComplete();
}
