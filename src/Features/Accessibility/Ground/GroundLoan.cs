namespace Samplan.Accessibility.Ground;

/// <summary>A ground that stays mapped until it is given back.</summary>
internal sealed class GroundLoan(TravelGround ground, Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public TravelGround Ground => ground;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
