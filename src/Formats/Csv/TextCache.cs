namespace Samplan.Formats.Csv;

/// <summary>
/// Codes, names, years and small numbers come again and again in a table: one string serves them all. A text that is not among the recent
/// ones takes the place of one that is, so that the memory is bounded.
/// </summary>
internal sealed class TextCache
{
    private const int Places = 1 << 12;
    private const int LongestKept = 64;
    private readonly string?[] _recent = new string?[Places];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
            return text.ToString();
        ref var recent = ref _recent[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        return recent is not null && text.SequenceEqual(recent) ? recent : recent = text.ToString();
    }
}
