using System.Text;

namespace Samplan.Cli.Networks;

/// <summary>Texts of which none may come twice, gathered as <see cref="Utf8Texts"/>: a table of hashes over the bytes themselves.</summary>
internal sealed class UniqueTexts
{
    private const int LeastSlots = 1 << 10;
    private byte[] _bytes = new byte[1 << 12];
    private int[] _slots = new int[LeastSlots];
    private readonly List<int> _first = [0];

    private int Count => _first.Count - 1;

    /// <summary>False, and nothing added, where the text is there already.</summary>
    public bool TryAdd(string text)
    {
        if (2 * (Count + 1) > _slots.Length)
            Grow();
        var start = _first[^1];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (start + length > _bytes.Length)
            Array.Resize(ref _bytes, checked(Math.Max(2 * _bytes.Length, start + length)));
        var added = _bytes.AsSpan(start, Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start)));
        var slot = SlotOf(added);
        if (_slots[slot] != 0)
            return false;
        _first.Add(start + added.Length);
        _slots[slot] = Count;
        return true;
    }

    public Utf8Texts ToTexts() => new(_bytes.AsSpan(0, _first[^1]).ToArray(), [.. _first]);

    // The slot that holds the text's number from 1, or the free one where it belongs.
    private int SlotOf(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        var slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Of(_slots[slot] - 1).SequenceEqual(text))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private ReadOnlySpan<byte> Of(int number) => _bytes.AsSpan(_first[number].._first[number + 1]);

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var number = 0; number < Count; number++)
            _slots[SlotOf(Of(number))] = number + 1;
    }
}
