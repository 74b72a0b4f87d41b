namespace Samplan.Accounts.Identity;

/// <summary>
/// How long somebody who keeps guessing must wait. Counted per key (an account from an address, an address): the first few are free, then each wrong one
/// doubles the wait, up to a quarter of an hour; a quiet hour forgets. Nobody is locked out: another address, or a device that the account knows, has a
/// count of its own.
/// </summary>
/// <param name="free">How many wrong ones cost nothing.</param>
internal sealed class Attempts(int free, TimeProvider clock)
{
    private const int MostKeys = 100_000;

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>How long until the next attempt is looked at; zero when it is at once.</summary>
    public TimeSpan WaitOf(string key)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
            return _counts.TryGetValue(key, out var count) && count.OpensAt > now ? count.OpensAt - now : TimeSpan.Zero;
    }

    /// <summary>Counts an attempt before it is looked at, so that many at once count as many.</summary>
    public void Begin(string key)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_counts.Count >= MostKeys)
                Forget(now);
            var wrong = _counts.TryGetValue(key, out var count) && now - count.LastAt < s_memory ? count.Wrong + 1 : 1;
            _counts[key] = new Count(wrong, now, now + WaitAfter(wrong));
        }
    }

    /// <summary>The attempt was right: the key starts afresh.</summary>
    public void Succeed(string key)
    {
        lock (_lock)
            _counts.Remove(key);
    }

    /// <summary>The attempt was right and does not count, but what was wrong before it still does.</summary>
    public void Forgive(string key)
    {
        lock (_lock)
        {
            if (_counts.TryGetValue(key, out var count))
                _counts[key] = count with { Wrong = count.Wrong - 1 };
        }
    }

    private TimeSpan WaitAfter(int wrong)
    {
        if (wrong <= free)
            return TimeSpan.Zero;
        var doublings = Math.Min(wrong - free - 1, 20);
        var wait = s_first * (1L << doublings);
        return wait < s_longest ? wait : s_longest;
    }

    // The oldest half goes when nothing has been quiet for long enough; memory stays bounded whatever comes in.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in _counts.Where(one => now - one.Value.LastAt >= s_memory).ToList())
            _counts.Remove(key);
        if (_counts.Count < MostKeys)
            return;
        foreach (var (key, _) in _counts.OrderBy(one => one.Value.LastAt).Take(MostKeys / 2).ToList())
            _counts.Remove(key);
    }

    private readonly record struct Count(int Wrong, DateTimeOffset LastAt, DateTimeOffset OpensAt);
}
