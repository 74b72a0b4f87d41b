using System.Globalization;
using Samplan.Engine.Statistics;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Analyses.Classes;

/// <summary>What somebody wants classed, and how; checked against the layer.</summary>
/// <param name="Written">The method as the page writes it.</param>
/// <param name="FixedBreaks">Rising, with the upper bound of the last class; empty unless the method is fixed.</param>
internal sealed record ClassWish(
    LayerAttribute Attribute,
    int? Year,
    int? CompareYear,
    ClassMethod Method,
    string Written,
    int Count,
    IReadOnlyList<double> FixedBreaks
)
{
    private const int UsualCount = 5;
    private const string UsualMethod = "quantile";

    private static readonly Dictionary<string, ClassMethod> s_methods = new(StringComparer.Ordinal)
    {
        ["quantile"] = ClassMethod.Quantile,
        ["naturalBreaks"] = ClassMethod.NaturalBreaks,
        ["equal"] = ClassMethod.EqualInterval,
        ["fixed"] = ClassMethod.Fixed,
    };

    public static Outcome<ClassWish> Read(GetLayerClasses.Request asked, MapLayer layer)
    {
        if (layer.FindAttribute(asked.Attribute ?? "") is not { Kind: AttributeKind.Number } attribute)
            return Refusal.Of("analyses.no-attribute", ("layer", layer.Id.Value), ("attribute", asked.Attribute ?? ""));
        var years = attribute.Years;
        var year = asked.Year ?? (years.Count > 0 ? years[^1] : null);
        foreach (var wanted in new[] { year, asked.Compare })
        {
            if (wanted is { } one && !years.Contains(one))
                return Refusal.Of("analyses.no-year", ("attribute", attribute.Key), ("year", $"{one}"), ("years", string.Join(", ", years)));
        }
        var written = asked.Method ?? UsualMethod;
        if (!s_methods.TryGetValue(written, out var method))
            return Refusal.Of("analyses.class-method", ("method", written));
        var count = UsualCount;
        if (asked.Count is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 2 or > 9))
            return Refusal.Of("analyses.class-count", ("count", text));
        var breaks = method == ClassMethod.Fixed ? ReadBreaks(asked.Breaks) : [];
        return breaks is null ? Refusal.Of("analyses.class-breaks") : new ClassWish(attribute, year, asked.Compare, method, written, count, breaks);
    }

    private static IReadOnlyList<double>? ReadBreaks(string? written)
    {
        var breaks = new List<double>();
        foreach (var part in (written ?? "").Split(','))
        {
            var isNumber = double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound);
            if (!isNumber || (breaks.Count > 0 && bound <= breaks[^1]))
                return null;
            breaks.Add(bound);
        }
        return breaks.Count >= 2 ? breaks : null;
    }
}
