namespace Samplan.Reference.Tests.Transit;

/// <summary>Counts how far walks lie from those of the reference; from two hours on both count as unreached.</summary>
internal sealed class WalkAgreement
{
    private const int LimitSeconds = 7_200;
    private readonly List<double> _shares = [];
    private (int Count, string Example) _far;
    private (int Count, string Example) _onlyTheirs;
    private (int Count, string Example) _onlyOurs;
    private int _equal;
    private int _near;
    private int _both;

    public void Add(int theirs, int ours, string pair)
    {
        (theirs, ours) = (Reached(theirs), Reached(ours));
        var example = $"{pair}: R5 {theirs} s, here {ours} s";
        if (theirs < 0 && ours < 0)
            return;
        if (theirs < 0 || ours < 0)
        {
            _onlyTheirs = ours < 0 ? (_onlyTheirs.Count + 1, _onlyTheirs.Example ?? example) : _onlyTheirs;
            _onlyOurs = theirs < 0 ? (_onlyOurs.Count + 1, _onlyOurs.Example ?? example) : _onlyOurs;
            return;
        }
        _both++;
        _equal += theirs == ours ? 1 : 0;
        _near += Math.Abs(theirs - ours) <= 5 ? 1 : 0;
        if (theirs > 0)
            _shares.Add(((double)ours / theirs) - 1);
        if (Math.Abs(theirs - ours) > 0.01 * theirs)
            _far = (_far.Count + 1, _far.Example ?? example);
    }

    /// <summary>Share of the walks that either reaches and whose seconds differ by at most a hundredth of R5's.</summary>
    public double WithinOnePercent => (double)(_both - _far.Count) / (_both + _onlyTheirs.Count + _onlyOurs.Count);

    public override string ToString() =>
        $"{_both + _onlyTheirs.Count + _onlyOurs.Count} walks; equal {_equal}, within 5 s {_near}, within 1 % {WithinOnePercent:P3}, median {_shares.Order().ElementAt(_shares.Count / 2):P2}\n"
        + $"farther {_far.Count} ({_far.Example}); only R5 reaches {_onlyTheirs.Count} ({_onlyTheirs.Example}); only here {_onlyOurs.Count} ({_onlyOurs.Example})";

    private static int Reached(int seconds) => seconds is < 0 or >= LimitSeconds ? -1 : seconds;
}
