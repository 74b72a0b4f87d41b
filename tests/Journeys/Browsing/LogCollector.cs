using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>Keeps every warning and error that the server logs.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    /// <summary>
    /// Kestrel's name for the warning that its clock has not ticked for a second. Journeys run beside browsers and other tests on few cores: that the machine was
    /// busy is no fault of the program. It is the only warning that is let by, and it is let by here alone.
    /// </summary>
    private const string HeartbeatSlow = "HeartbeatSlow";

    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Collecting(categoryName, _lines);

    public void Dispose() { }

    private sealed class Collecting(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && eventId.Name != HeartbeatSlow)
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
