namespace Samplan.Engine.Routing.Transit;

/// <summary>A set of small numbers that is emptied in the time of what it holds, and listed in the order of adding.</summary>
internal sealed class StopMarks(int size)
{
    private readonly ulong[] _bits = new ulong[(size + 63) / 64];
    private readonly int[] _marked = new int[size];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Marked => _marked.AsSpan(0, Count);

    public bool Has(int number) => (_bits[number >> 6] >> (number & 63) & 1) != 0;

    public void Add(int number)
    {
        ref var word = ref _bits[number >> 6];
        var bit = 1UL << (number & 63);
        if ((word & bit) != 0)
            return;
        word |= bit;
        _marked[Count++] = number;
    }

    public void Clear()
    {
        foreach (var number in Marked)
            _bits[number >> 6] = 0;
        Count = 0;
    }
}
