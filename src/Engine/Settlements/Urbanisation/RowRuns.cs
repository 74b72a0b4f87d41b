using System.Numerics;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The unbroken runs of a mask's row from west to east.</summary>
internal ref struct RowRuns(ReadOnlySpan<ulong> words)
{
    private readonly ReadOnlySpan<ulong> _words = words;
    private ulong _bits = words.IsEmpty ? 0 : words[0];
    private int _word;

    /// <summary>First column of the run.</summary>
    public int Start { get; private set; }

    /// <summary>First column after it.</summary>
    public int End { get; private set; }

    public bool MoveNext()
    {
        while (_bits == 0)
        {
            if (++_word >= _words.Length)
                return false;
            _bits = _words[_word];
        }
        var first = BitOperations.TrailingZeroCount(_bits);
        Start = (_word * 64) + first;
        var length = BitOperations.TrailingZeroCount(~(_bits >> first));
        if (first + length < 64)
        {
            _bits &= ulong.MaxValue << (first + length);
            End = Start + length;
            return true;
        }
        while (++_word < _words.Length)
        {
            if (_words[_word] == ulong.MaxValue)
                continue;
            length = BitOperations.TrailingZeroCount(~_words[_word]);
            _bits = _words[_word] & (ulong.MaxValue << length);
            End = (_word * 64) + length;
            return true;
        }
        _bits = 0;
        End = _words.Length * 64;
        return true;
    }

    /// <summary>How many runs a row has.</summary>
    public static int CountOf(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        ulong before = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word & ~((word << 1) | before));
            before = word >> 63;
        }
        return count;
    }
}
