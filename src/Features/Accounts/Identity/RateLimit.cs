namespace Samplan.Accounts.Identity;

/// <summary>A bucket of permits per key that fills again evenly. Bounded in memory: when there are too many keys the full buckets are let go, then the oldest half.</summary>
/// <param name="burst">How many at once.</param>
/// <param name="perMinute">How many in the long run.</param>
internal sealed class RateLimit(int burst, double perMinute, TimeProvider clock)
{
    private const int MostKeys = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (double Permits, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a permit; false when there is none.</summary>
    public bool TryTake(string key)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_buckets.Count >= MostKeys)
                Forget(now);
            var permits = _buckets.TryGetValue(key, out var bucket) ? Fill(bucket, now) : burst;
            _buckets[key] = (permits < 1 ? permits : permits - 1, now);
            return permits >= 1;
        }
    }

    private double Fill((double Permits, DateTimeOffset At) bucket, DateTimeOffset now) =>
        Math.Min(burst, bucket.Permits + (now - bucket.At).TotalMinutes * perMinute);

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in _buckets.Where(one => Fill(one.Value, now) >= burst).ToList())
            _buckets.Remove(key);
        if (_buckets.Count >= MostKeys)
        {
            foreach (var (key, _) in _buckets.OrderBy(one => one.Value.At).Take(MostKeys / 2).ToList())
                _buckets.Remove(key);
        }
    }
}
