using System.Globalization;

namespace Samplan.Geo.Definitions;

/// <summary>
/// One node of well-known text: <c>KEYWORD["text", 12.5, CHILD[…]]</c>, brackets square or round. Bare words (axis directions) are kept as text.
/// </summary>
internal sealed class WktNode(string keyword)
{
    private const int DeepestNesting = 32;

    public string Keyword { get; } = keyword;

    public List<string> Values { get; } = [];

    public List<WktNode> Children { get; } = [];

    /// <summary>The root, or null when the text is not well-known text to its end.</summary>
    public static WktNode? Parse(ReadOnlySpan<char> text)
    {
        var position = 0;
        var root = ParseNode(text, ref position, 0);
        SkipSpace(text, ref position);
        return position == text.Length ? root : null;
    }

    public WktNode? Child(params ReadOnlySpan<string> keywords)
    {
        foreach (var child in Children)
        {
            foreach (var wanted in keywords)
            {
                if (child.Keyword.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                    return child;
            }
        }
        return null;
    }

    public string Text(int index) => index < Values.Count ? Values[index] : "";

    public double? Number(int index) => double.TryParse(Text(index), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static WktNode? ParseNode(ReadOnlySpan<char> text, ref int position, int depth)
    {
        if (depth > DeepestNesting)
            return null;
        var keyword = ReadWord(text, ref position);
        SkipSpace(text, ref position);
        if (keyword.Length == 0 || position >= text.Length || text[position] is not ('[' or '('))
            return null;
        position++;
        var node = new WktNode(keyword);
        while (position < text.Length)
        {
            if (!ParseArgument(text, ref position, node, depth))
                return null;
            SkipSpace(text, ref position);
            if (position >= text.Length)
                return null;
            var separator = text[position++];
            if (separator is ']' or ')')
                return node;
            if (separator != ',')
                return null;
        }
        return null;
    }

    private static bool ParseArgument(ReadOnlySpan<char> text, ref int position, WktNode node, int depth)
    {
        SkipSpace(text, ref position);
        if (position < text.Length && text[position] == '"')
        {
            var quoted = ReadQuoted(text, ref position);
            if (quoted is null)
                return false;
            node.Values.Add(quoted);
            return true;
        }
        var start = position;
        var word = ReadWord(text, ref position);
        SkipSpace(text, ref position);
        if (position < text.Length && text[position] is '[' or '(')
        {
            position = start;
            var child = ParseNode(text, ref position, depth + 1);
            if (child is null)
                return false;
            node.Children.Add(child);
            return true;
        }
        node.Values.Add(word);
        return word.Length > 0;
    }

    // A doubled quotation mark inside quotes is one.
    private static string? ReadQuoted(ReadOnlySpan<char> text, ref int position)
    {
        var start = ++position;
        while (position < text.Length)
        {
            if (text[position] != '"')
            {
                position++;
                continue;
            }
            if (position + 1 < text.Length && text[position + 1] == '"')
            {
                position += 2;
                continue;
            }
            var value = text[start..position].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
            position++;
            return value;
        }
        return null;
    }

    private static string ReadWord(ReadOnlySpan<char> text, ref int position)
    {
        SkipSpace(text, ref position);
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '.' or '+' or '-'))
            position++;
        return text[start..position].ToString();
    }

    private static void SkipSpace(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }
}
