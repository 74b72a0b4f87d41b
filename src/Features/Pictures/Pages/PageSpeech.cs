using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Pictures.Pages;

/// <summary>The page's language: its sentences (<c>page.*</c>) and how numbers and dates are written. Missing is an en dash, never zero.</summary>
public sealed class PageSpeech
{
    private const string NoBreakSpace = "\u00a0";
    private const string Missing = "–";
    private readonly Texts _texts;
    private readonly CultureInfo _culture;

    public PageSpeech(Texts texts)
    {
        _texts = texts;
        _culture = (CultureInfo)CultureInfo.GetCultureInfo(texts.Language == "sv" ? "sv-SE" : "en-GB").Clone();
        // The thin no-break space that some versions of ICU give collapses in the page's font.
        if (texts.Language == "sv")
            _culture.NumberFormat.NumberGroupSeparator = NoBreakSpace;
        _culture.NumberFormat.NegativeSign = "−";
    }

    public string Language => _texts.Language;

    public string this[string key] => _texts[$"page.{key}"];

    /// <summary>A sentence with its <c>{names}</c> filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => _texts.Say($"page.{key}", arguments);

    /// <summary>All sentences under <c>page.script</c>, which the page hands to its scripts; keys without that prefix.</summary>
    public IEnumerable<KeyValuePair<string, string>> ScriptSentences()
    {
        const string Prefix = "page.script.";
        foreach (var key in _texts.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            yield return new KeyValuePair<string, string>(key[Prefix.Length..], _texts[key]);
    }

    public string Number(double? value, int decimals = 0) => value is { } number ? number.ToString($"N{decimals}", _culture) : Missing;

    /// <summary>Without decimals that are zero: a threshold of 50 is not 50,0.</summary>
    public string Shortest(double value, int mostDecimals) => Number(value, value == Math.Round(value) ? 0 : mostDecimals);

    /// <summary>With its sign also when positive.</summary>
    public string Signed(double? value, int decimals = 0) => value is > 0 ? $"+{Number(value, decimals)}" : Number(value, decimals);

    /// <summary>A share 0–1 as per cent.</summary>
    public string Percent(double? share, int decimals = 0) => share is { } value ? Number(value * 100, decimals) + NoBreakSpace + "%" : Missing;

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number with its unit.</summary>
    public string WithUnit(double? value, int decimals, string unit) =>
        value is null || unit.Length == 0 ? Number(value, decimals) : Number(value, decimals) + NoBreakSpace + unit;
}
