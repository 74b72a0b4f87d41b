using System.Collections.Concurrent;

namespace Samplan.Endurance;

/// <summary>What was done, how long it took, and what was found wrong afterwards.</summary>
public sealed class EnduranceReport
{
    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private int _acknowledged;
    private int _uncertain;

    public Durations Reads { get; } = new();

    public Durations Writes { get; } = new();

    public int Acknowledged => _acknowledged;

    /// <summary>Writes that nobody answered: they may be there or not, but only once and whole.</summary>
    public int Uncertain => _uncertain;

    public int Kills { get; set; }

    public IReadOnlyList<string> Faults => [.. _faults];

    /// <summary>How many answers of each kind, such as <c>GET 200</c>.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    public void Acknowledge() => Interlocked.Increment(ref _acknowledged);

    public void Doubt() => Interlocked.Increment(ref _uncertain);

    public void Fault(string what) => _faults.Enqueue(what);

    internal void Count(HttpMethod method, string address, int status)
    {
        _answers.AddOrUpdate($"{method} {status}", 1, static (_, count) => count + 1);
        if (status >= 500)
            Fault($"{method} {address} answers {status}");
    }
}
