using System.Buffers;
using System.Text.Json;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// Finds where JSON values end without reading what is in them, at the speed of searching for brackets. Whoever uses a value reads it
/// properly; a value that is only stepped over is not checked.
/// </summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> s_afterLiteral = SearchValues.Create(",]} \t\r\n\x1E"u8);

    public const int Incomplete = -1;

    /// <summary>Length of the value that begins the text, or <see cref="Incomplete"/>. A number at the very end of the text counts as incomplete.</summary>
    public static int LengthOfValue(ReadOnlySpan<byte> text) =>
        text.IsEmpty
            ? Incomplete
            : text[0] switch
            {
                (byte)'{' => LengthOfNested(text, (byte)'{', (byte)'}'),
                (byte)'[' => LengthOfNested(text, (byte)'[', (byte)']'),
                (byte)'"' => LengthOfString(text),
                _ => text.IndexOfAny(s_afterLiteral),
            };

    public static int LengthOfWhitespace(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(" \t\r\n\x1E"u8);
        return length < 0 ? text.Length : length;
    }

    private static int LengthOfNested(ReadOnlySpan<byte> text, byte open, byte close)
    {
        var at = 0;
        var depth = 0;
        while (true)
        {
            var step = text[at..].IndexOfAny(open, close, (byte)'"');
            if (step < 0)
                return Incomplete;
            at += step;
            if (text[at] == '"')
            {
                var length = LengthOfString(text[at..]);
                if (length < 0)
                    return Incomplete;
                at += length;
                continue;
            }
            depth += text[at] == open ? 1 : -1;
            at++;
            if (depth == 0)
                return at;
        }
    }

    private static int LengthOfString(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (true)
        {
            var step = text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (step < 0)
                return Incomplete;
            at += step;
            if (text[at] == '"')
                return at + 1;
            at += 2;
            if (at > text.Length)
                return Incomplete;
        }
    }
}

/// <summary>The members of one whole JSON object, one after the other, as they are written.</summary>
internal ref struct JsonMembers(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;
    private bool _isStarted;

    /// <summary>Without quotes; escapes are left as they are.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    /// <exception cref="JsonException">The text is not an object.</exception>
    public bool Next()
    {
        if (!_isStarted)
            Take((byte)'{');
        if (PeekIs((byte)'}'))
            return false;
        if (_isStarted)
            Take((byte)',');
        _isStarted = true;
        if (!PeekIs((byte)'"'))
            throw new JsonException("A member's name was expected.");
        Name = TakeValue()[1..^1];
        Take((byte)':');
        Value = TakeValue();
        return true;
    }

    private void Take(byte sign)
    {
        if (!PeekIs(sign))
            throw new JsonException($"'{(char)sign}' was expected.");
        _rest = _rest[1..];
    }

    private bool PeekIs(byte sign)
    {
        _rest = _rest[JsonText.LengthOfWhitespace(_rest)..];
        return !_rest.IsEmpty && _rest[0] == sign;
    }

    private ReadOnlySpan<byte> TakeValue()
    {
        _rest = _rest[JsonText.LengthOfWhitespace(_rest)..];
        var length = JsonText.LengthOfValue(_rest);
        if (length <= 0)
            throw new JsonException("The object is not well formed.");
        var value = _rest[..length];
        _rest = _rest[length..];
        return value;
    }
}
