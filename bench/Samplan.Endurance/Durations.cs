namespace Samplan.Endurance;

/// <summary>How long answers took, milliseconds.</summary>
public sealed class Durations
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];

    public int Count
    {
        get
        {
            lock (_lock)
                return _milliseconds.Count;
        }
    }

    public void Add(double milliseconds)
    {
        lock (_lock)
            _milliseconds.Add(milliseconds);
    }

    /// <param name="share">0.99 for the hundredth slowest.</param>
    /// <returns>0 where nothing was measured.</returns>
    public double Percentile(double share)
    {
        lock (_lock)
        {
            if (_milliseconds.Count == 0)
                return 0;
            _milliseconds.Sort();
            return _milliseconds[Math.Min(_milliseconds.Count - 1, (int)Math.Ceiling(share * _milliseconds.Count) - 1)];
        }
    }

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Count} answers, median {Percentile(0.5):0} ms, p95 {Percentile(0.95):0} ms, p99 {Percentile(0.99):0} ms, longest {Percentile(1):0} ms"
        );
}
