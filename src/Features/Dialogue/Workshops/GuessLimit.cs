namespace Samplan.Dialogue.Workshops;

/// <summary>
/// How often a wrong code is forgiven: from one address, and from all together, so that neither one machine nor many find an open workshop by trying.
/// Right codes cost nothing, and there is room for slips: a whole hall sits behind one address.
/// </summary>
internal sealed class GuessLimit(TimeProvider clock)
{
    public const int OfAddress = 60;
    public const int OfAll = 600;
    private const int MostAddresses = 10_000;

    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _wrong = new(StringComparer.Ordinal);
    private DateTimeOffset _since;
    private int _all;

    /// <summary>Whether another code from there is looked at.</summary>
    public bool Allows(string address)
    {
        lock (_lock)
        {
            Forget();
            return _all < OfAll && _wrong.GetValueOrDefault(address) < OfAddress;
        }
    }

    public void CountWrong(string address)
    {
        lock (_lock)
        {
            Forget();
            _all++;
            if (_wrong.Count < MostAddresses || _wrong.ContainsKey(address))
                _wrong[address] = _wrong.GetValueOrDefault(address) + 1;
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        if (now - _since < s_interval)
            return;
        (_since, _all) = (now, 0);
        _wrong.Clear();
    }
}
