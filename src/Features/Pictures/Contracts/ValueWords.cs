using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Contracts;

/// <summary>Values with their unit as people write them: 12,5 %, 25 000 m, 1 240. What is missing is an en dash, never zero.</summary>
public sealed class ValueWords(Texts texts)
{
    // A share is kept as 0 to 1 and read as per cent.
    private const double Whole = 100;
    private const int DecimalsOfWhole = 2;
    private const int MostDecimals = 4;

    private readonly PageSpeech _speech = new(texts);

    /// <param name="unit">As <see cref="CriterionRow.Unit"/> has it.</param>
    public string Say(double? value, string unit, int decimals) =>
        value is not { } number ? _speech.Number(null) : WithUnit(_speech.Shortest(number * ScaleOf(unit), DecimalsOf(unit, decimals)), UnitOf(unit));

    /// <summary>As the indicator is written; an indicator that the ruleset no longer has gives the bare number.</summary>
    public string Say(double? value, Indicator? indicator) => Say(value, NameOf(indicator?.Unit), indicator?.Decimals ?? MostDecimals);

    /// <summary>With its sign also when positive; the distance between two shares is in percentage points.</summary>
    public string SayMargin(double margin, string unit, int decimals)
    {
        var words = WithUnit(_speech.Shortest(margin * ScaleOf(unit), DecimalsOf(unit, decimals)), MarginUnitOf(unit));
        return margin > 0 ? $"+{words}" : words;
    }

    /// <summary>What a criterion asks for: ≥ 2 000, 20–50 %.</summary>
    public string SayRequirement(CriterionRow row) =>
        row.Comparison switch
        {
            "between" => $"{Say(row.Threshold, "", row.Decimals)}–{Say(row.UpperThreshold, row.Unit, row.Decimals)}",
            "top" => $"≥ {Say(row.Threshold, row.Unit, row.Decimals)}",
            var sign => $"{sign} {Say(row.Threshold, row.Unit, row.Decimals)}",
        };

    public string UnitOf(string unit) =>
        unit is "share" or "percent" ? "%"
        : texts.Has($"pictures.unit-short.{unit}") ? texts[$"pictures.unit-short.{unit}"]
        : "";

    public string MarginUnitOf(string unit) => unit is "share" or "percent" ? texts["pictures.percentage-points"] : UnitOf(unit);

    /// <summary>The unit as <see cref="CriterionRow.Unit"/> has it; empty for none.</summary>
    public static string NameOf(IndicatorUnit? unit) => unit is { } known ? char.ToLowerInvariant(known.ToString()[0]) + known.ToString()[1..] : "";

    public static double ScaleOf(string unit) => unit == "share" ? Whole : 1;

    public static int DecimalsOf(string unit, int decimals) => unit == "share" ? Math.Max(0, decimals - DecimalsOfWhole) : decimals;

    private static string WithUnit(string number, string unit) => unit.Length == 0 ? number : $"{number}\u00a0{unit}";
}
