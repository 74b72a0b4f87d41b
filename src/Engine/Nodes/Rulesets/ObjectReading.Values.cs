using System.Globalization;
using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Checks of single values.</summary>
internal sealed partial class ObjectReading
{
    /// <summary>A key: letters, digits, hyphen and underscore, at most 80.</summary>
    public string Key(string name = "key")
    {
        var key = Text(name);
        if (key.Length > 0 && !IsKey(key))
            _errors.Add(Get(name), "rulesets.wrong-key", ("key", key));
        return key;
    }

    /// <summary>A time of day, 10:00, as seconds after midnight; hours may pass 24, as in timetables.</summary>
    public int? FindClock(string name) => Find(name) is { } node ? ClockOf(node) : null;

    /// <summary>The same, which must be there.</summary>
    public int Clock(string name) => Get(name) is var node && ReferenceEquals(node, s_nothing) ? 0 : ClockOf(node);

    private int ClockOf(SourceNode node)
    {
        if (!Expect(node, JsonValueKind.String))
            return 0;
        if (
            node.Text.Split(':') is [{ Length: 1 or 2 } first, { Length: 2 } second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && hours <= 48
            && minutes < 60
        )
            return 3_600 * hours + 60 * minutes;
        _errors.Add(node, "rulesets.not-a-clock");
        return 0;
    }

    private static string Say(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Say(SourceNode node) =>
        node.Kind switch
        {
            JsonValueKind.String => $"\"{node.Text}\"",
            JsonValueKind.Number => Say(node.Number),
            JsonValueKind.Object => "{…}",
            JsonValueKind.Array => "[…]",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => "null",
        };

    private bool Expect(SourceNode node, JsonValueKind kind)
    {
        if (node.Kind == kind)
            return true;
        var expected = kind switch
        {
            JsonValueKind.Object => "{…}",
            JsonValueKind.Array => "[…]",
            JsonValueKind.String => "\"…\"",
            _ => "0",
        };
        _errors.Add(node, "rulesets.wrong-type", ("expected", expected), ("found", Say(node)));
        return false;
    }

    private string TextOf(SourceNode node)
    {
        if (!Expect(node, JsonValueKind.String))
            return "";
        if (node.Text.Trim().Length == 0)
            _errors.Add(node, "rulesets.empty-text");
        return node.Text;
    }

    private double NumberOf(SourceNode node, double minimum, double maximum)
    {
        if (!Expect(node, JsonValueKind.Number))
            return 0;
        if (node.Number >= minimum && node.Number <= maximum)
            return node.Number;
        var code =
            minimum > double.MinValue && maximum < double.MaxValue ? "rulesets.out-of-range"
            : minimum > double.MinValue ? "rulesets.too-small"
            : "rulesets.too-large";
        _errors.Add(node, code, ("value", Say(node.Number)), ("minimum", Say(minimum)), ("maximum", Say(maximum)));
        return 0;
    }

    private int WholeNumberOf(SourceNode node, int minimum, int maximum)
    {
        var number = NumberOf(node, minimum, maximum);
        if (number != Math.Floor(number))
            _errors.Add(node, "rulesets.not-whole", ("value", Say(number)));
        return (int)Math.Clamp(number, minimum, maximum);
    }

    private T ChoiceOf<T>(SourceNode node, IReadOnlyDictionary<string, T> allowed)
        where T : struct
    {
        if (!Expect(node, JsonValueKind.String))
            return default;
        if (allowed.TryGetValue(node.Text, out var chosen))
            return chosen;
        _errors.Add(node, "rulesets.unknown-value", ("value", node.Text), ("allowed", string.Join(", ", allowed.Keys)));
        return default;
    }

    private LocalText LocalTextOf(SourceNode node)
    {
        var reading = new ObjectReading(node, _errors);
        var text = new LocalText(reading.Text("sv"), reading.Text("en"));
        reading.Finish();
        return text;
    }

    private string Hex(string name)
    {
        var color = Text(name);
        if (color.Length > 0 && !IsColor(color))
            _errors.Add(Get(name), "rulesets.wrong-color", ("value", color));
        return color.ToLowerInvariant();
    }

    private IReadOnlyList<T> ListOf<T>(SourceNode node, Func<SourceNode, T> read, bool mayBeEmpty)
    {
        if (!Expect(node, JsonValueKind.Array))
            return [];
        if (node.Items.Count == 0 && !mayBeEmpty)
            _errors.Add(node, "rulesets.empty-list");
        return [.. node.Items.Select(read)];
    }

    private static bool IsKey(string text) =>
        text.Length <= 80 && char.IsLetterOrDigit(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private static bool IsColor(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);
}
