using System.Buffers.Text;
using System.Text.Json;

namespace Samplan.Formats.GeoJson;

/// <summary>Brackets, commas and numbers of the coordinates.</summary>
internal ref struct GeoJsonCoordinates(ReadOnlySpan<byte> text)
{
    // Powers of ten that a double holds exactly.
    private static readonly double[] s_tens =
    [
        1,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
        1e16,
        1e17,
        1e18,
        1e19,
        1e20,
        1e21,
        1e22,
    ];
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public void Open()
    {
        if (Peek() != '[')
            throw new JsonException("'[' was expected.");
        _at++;
    }

    /// <summary>True before an item, false after the closing bracket.</summary>
    public bool HasNext(bool first)
    {
        var sign = Peek();
        if (sign == ']')
        {
            _at++;
            return false;
        }
        if (first)
            return true;
        if (sign != ',')
            throw new JsonException("',' or ']' was expected.");
        _at++;
        return Peek() != ']' ? true : throw new JsonException("An item was expected.");
    }

    public (double X, double Y) RestOfPosition()
    {
        var x = Number();
        if (!HasNext(first: false))
            throw new JsonException("A position needs two numbers.");
        var y = Number();
        while (HasNext(first: false))
            Number();
        return (x, y);
    }

    public void ExpectEnd()
    {
        if (Peek() != 0)
            throw new JsonException("The coordinates go on after their end.");
    }

    /// <summary>
    /// Up to 53 bits of digits and 22 decimals, one division of the digits as a whole number is exact (Clinger 1990). Up to 18 digits a second
    /// step is needed. Anything else is left to the slower general way.
    /// </summary>
    private double Number()
    {
        Peek();
        var start = _at;
        var isNegative = _at < _text.Length && _text[_at] == '-';
        if (isNegative)
            _at++;
        var digits = 0L;
        var wholeStart = _at;
        var wholeDigits = Digits(ref digits);
        var decimals = 0;
        if (_at < _text.Length && _text[_at] == '.')
        {
            _at++;
            decimals = Digits(ref digits);
            if (decimals == 0)
                throw new JsonException("A digit was expected.");
        }
        if (wholeDigits == 0 || (wholeDigits > 1 && _text[wholeStart] == '0'))
            throw new JsonException("A number was expected.");
        var hasExponent = _at < _text.Length && (_text[_at] | 0x20) == 'e';
        if (hasExponent || wholeDigits + decimals > 18 || decimals >= s_tens.Length)
            return General(start);
        var number = digits <= 1L << 53 ? digits / s_tens[decimals] : Quotient(digits, s_tens[decimals]) ?? General(start);
        return isNegative ? -Math.Abs(number) : number;
    }

    /// <summary>
    /// The nearest double to a quotient whose dividend has more than 53 bits, by one step of division with remainder; null when the
    /// quotient is so near the middle between two doubles that the step's own rounding could decide.
    /// </summary>
    private static double? Quotient(long dividend, double divisor)
    {
        const double doubt = 1e-12;
        double high = dividend;
        double low = dividend - (long)high;
        var quotient = high / divisor;
        var rest = (Math.FusedMultiplyAdd(-quotient, divisor, high) + low) / divisor;
        var nearest = quotient + rest * (1 - doubt);
        return nearest == quotient + rest * (1 + doubt) ? nearest : null;
    }

    private int Digits(ref long digits)
    {
        var start = _at;
        while (_at < _text.Length && (uint)(_text[_at] - '0') <= 9)
            digits = unchecked(digits * 10 + (_text[_at++] - '0'));
        return _at - start;
    }

    private double General(int start)
    {
        if (!Utf8Parser.TryParse(_text[start..], out double number, out var length) || !double.IsFinite(number) || start + length < _at)
            throw new JsonException("A number was expected.");
        _at = start + length;
        return number;
    }

    private byte Peek()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _at++;
        return _at < _text.Length ? _text[_at] : (byte)0;
    }
}
