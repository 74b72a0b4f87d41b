namespace Samplan.Accounts.Identity;

/// <summary>
/// What somebody has begun and is expected to end within ten minutes, known by a mark that the browser bears: a sign-in that waits for its code, or one that
/// is at another provider. Forgotten when the program ends. Bounded: of one address the oldest gives way, so that whoever begins thousands pushes out their
/// own only; of all together likewise.
/// </summary>
internal sealed class Pending<T>(TimeProvider clock)
    where T : notnull
{
    public const int MostOfAnAddress = 100;
    public const int Most = 10_000;

    private static readonly TimeSpan s_age = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Begun> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<string>> _ofAddress = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();

    /// <param name="address">Where it was begun from.</param>
    /// <returns>The mark.</returns>
    public string Add(string address, T value)
    {
        var mark = Secret.New();
        var key = Secret.HashOf(mark);
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            ForgetOld(now);
            if (!_ofAddress.TryGetValue(address, out var own))
                _ofAddress[address] = own = new Queue<string>();
            DropDone(own);
            if (own.Count >= MostOfAnAddress)
                _begun.Remove(own.Dequeue());
            while (_begun.Count >= Most)
                Forget(_inOrder.Dequeue());
            _begun[key] = new Begun(value, address, now + s_age);
            own.Enqueue(key);
            _inOrder.Enqueue(key);
        }
        return mark;
    }

    /// <summary>What the mark stands for, while it lasts.</summary>
    public bool TryFind(string? mark, out T value)
    {
        value = default!;
        if (mark is null)
            return false;
        lock (_lock)
        {
            if (!_begun.TryGetValue(Secret.HashOf(mark), out var begun) || begun.ExpiresAt <= clock.GetUtcNow())
                return false;
            value = begun.Value;
            return true;
        }
    }

    /// <summary>As <see cref="TryFind"/>, once.</summary>
    public bool TryTake(string? mark, out T value)
    {
        lock (_lock)
        {
            var isFound = TryFind(mark, out value);
            if (isFound)
                Forget(Secret.HashOf(mark!));
            return isFound;
        }
    }

    private void ForgetOld(DateTimeOffset now)
    {
        while (_inOrder.TryPeek(out var oldest) && (!_begun.TryGetValue(oldest, out var begun) || begun.ExpiresAt <= now))
            Forget(_inOrder.Dequeue());
    }

    private void Forget(string key)
    {
        if (!_begun.Remove(key, out var begun) || !_ofAddress.TryGetValue(begun.Address, out var own))
            return;
        DropDone(own);
        if (own.Count == 0)
            _ofAddress.Remove(begun.Address);
    }

    private void DropDone(Queue<string> own)
    {
        while (own.TryPeek(out var oldest) && !_begun.ContainsKey(oldest))
            own.Dequeue();
    }

    private sealed record Begun(T Value, string Address, DateTimeOffset ExpiresAt);
}
