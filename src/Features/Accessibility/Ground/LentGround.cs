namespace Samplan.Accessibility.Ground;

/// <summary>A ground and how many have it: its network is closed when it has been replaced and the last has given it back.</summary>
internal sealed class LentGround(TravelGround ground)
{
    private readonly Lock _gate = new();
    private int _lent;
    private bool _isReplaced;

    public string Stamp => ground.Stamp;

    /// <summary>Null where it has been closed already.</summary>
    public GroundLoan? Lend()
    {
        lock (_gate)
        {
            if (ground.IsClosed)
                return null;
            _lent++;
        }
        return new GroundLoan(
            ground,
            () =>
            {
                lock (_gate)
                {
                    _lent--;
                    CloseIfDone();
                }
            }
        );
    }

    /// <summary>Nobody will ask for it again.</summary>
    public void Replace()
    {
        lock (_gate)
        {
            _isReplaced = true;
            CloseIfDone();
        }
    }

    private void CloseIfDone()
    {
        if (_isReplaced && _lent == 0 && !ground.IsClosed)
            ground.Dispose();
    }
}
