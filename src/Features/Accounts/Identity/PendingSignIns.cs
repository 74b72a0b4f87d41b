using System.Collections.Concurrent;
using Samplan.Accounts.Contracts;

namespace Samplan.Accounts.Identity;

/// <summary>Those who have given the right password and have ten minutes to give a code. Forgotten when the program ends.</summary>
internal sealed class PendingSignIns(TimeProvider clock)
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_age = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (PersonId Person, DateTimeOffset ExpiresAt)> _pending = new(StringComparer.Ordinal);

    public string Add(PersonId person)
    {
        var now = clock.GetUtcNow();
        if (_pending.Count >= Most)
            _pending.Clear();
        foreach (var (key, pending) in _pending)
        {
            if (pending.ExpiresAt <= now)
                _pending.TryRemove(key, out _);
        }
        var token = Secret.New();
        _pending[Secret.HashOf(token)] = (person, now + s_age);
        return token;
    }

    public PersonId? Find(string? token) =>
        token is not null && _pending.TryGetValue(Secret.HashOf(token), out var pending) && pending.ExpiresAt > clock.GetUtcNow() ? pending.Person : null;

    public void Remove(string token) => _pending.TryRemove(Secret.HashOf(token), out _);
}
