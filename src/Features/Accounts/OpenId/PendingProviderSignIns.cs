using System.Collections.Concurrent;
using Samplan.Accounts.Identity;

namespace Samplan.Accounts.OpenId;

/// <summary>Those who are at the provider's just now: what the answer must fit, known by a mark that the browser bears. Each is good once, for ten minutes.</summary>
internal sealed class PendingProviderSignIns(TimeProvider clock)
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_age = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (PendingProviderSignIn SignIn, DateTimeOffset ExpiresAt)> _pending = new(StringComparer.Ordinal);

    /// <returns>The mark.</returns>
    public string Add(PendingProviderSignIn signIn)
    {
        var now = clock.GetUtcNow();
        if (_pending.Count >= Most)
            _pending.Clear();
        foreach (var (key, pending) in _pending)
        {
            if (pending.ExpiresAt <= now)
                _pending.TryRemove(key, out _);
        }
        var mark = Secret.New();
        _pending[Secret.HashOf(mark)] = (signIn, now + s_age);
        return mark;
    }

    public PendingProviderSignIn? Take(string? mark) =>
        mark is not null && _pending.TryRemove(Secret.HashOf(mark), out var pending) && pending.ExpiresAt > clock.GetUtcNow() ? pending.SignIn : null;
}
