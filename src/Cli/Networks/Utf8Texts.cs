using System.Collections;
using System.Text;

namespace Samplan.Cli.Networks;

/// <summary>Many short texts as UTF-8, one after another: ids of a million points take some ten bytes each, where each as an object of its own takes fifty. Immutable.</summary>
internal sealed class Utf8Texts : IReadOnlyList<string>
{
    private readonly byte[] _bytes;
    private readonly int[] _first;

    /// <param name="bytes">The texts; there may be room behind the last.</param>
    /// <param name="first">Where each begins; one more than texts.</param>
    public Utf8Texts(byte[] bytes, int[] first) => (_bytes, _first) = (bytes, first);

    public static Utf8Texts None { get; } = new([], [0]);

    public int Count => _first.Length - 1;

    public string this[int index] => Encoding.UTF8.GetString(Bytes(index));

    public ReadOnlySpan<byte> Bytes(int index) => _bytes.AsSpan(_first[index].._first[index + 1]);

    /// <summary>Where a text stands first, −1 where it does not.</summary>
    public int IndexOf(string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < Count; i++)
        {
            if (Bytes(i).SequenceEqual(sought))
                return i;
        }
        return -1;
    }

    /// <summary>Some of the texts, in the order given.</summary>
    public Utf8Texts Choose(IReadOnlyList<int> indexes)
    {
        var first = new int[indexes.Count + 1];
        for (var i = 0; i < indexes.Count; i++)
            first[i + 1] = first[i] + Bytes(indexes[i]).Length;
        var bytes = new byte[first[^1]];
        for (var i = 0; i < indexes.Count; i++)
            Bytes(indexes[i]).CopyTo(bytes.AsSpan(first[i]));
        return new Utf8Texts(bytes, first);
    }

    /// <summary>The texts and one more.</summary>
    public Utf8Texts With(string text)
    {
        var added = Encoding.UTF8.GetBytes(text);
        return new Utf8Texts([.. _bytes.AsSpan(0, _first[^1]), .. added], [.. _first, _first[^1] + added.Length]);
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
