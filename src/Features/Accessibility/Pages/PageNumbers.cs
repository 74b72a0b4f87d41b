using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages;

/// <summary>Numbers as the pages of the room write them in their language.</summary>
internal sealed class PageNumbers(Texts texts)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(texts.Language == "sv" ? "sv-SE" : "en-GB");

    /// <summary>At most so many decimals.</summary>
    public string Say(double value, int decimals = 0) => value.ToString(decimals == 0 ? "N0" : "#,0." + new string('#', decimals), _culture);

    /// <summary>People, to the nearest ten where there are many.</summary>
    public string People(double people) => Say(people < 1000 ? Math.Round(people) : Math.Round(people / 10) * 10);

    /// <summary>A change, with one decimal and a sign.</summary>
    public string Signed(double change) => Math.Abs(change) < 0.05 ? "0" : $"{(change < 0 ? "−" : "+")}{Say(Math.Abs(change), 1)}";

    public string Share(double part, double whole) => whole > 0 ? $"{Say(Math.Round(100 * part / whole))}\u00a0%" : "–";

    /// <summary>Length of a bar, for an attribute.</summary>
    public static string Width(double part, double whole, double pixels) => FormattableString.Invariant($"{(whole > 0 ? pixels * part / whole : 0):0.#}");
}
