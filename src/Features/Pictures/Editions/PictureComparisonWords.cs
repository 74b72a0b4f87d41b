using Samplan.Engine.ChangeSets;
using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Explanations;
using Samplan.Pictures.Pages;

namespace Samplan.Pictures.Editions;

/// <summary>Changes in words: what became of a place or a link, and the numbers that decided.</summary>
internal sealed class PictureComparisonWords(Texts texts, PageSpeech speech)
{
    private const int ShownCauses = 2;

    /// <param name="was">Name of the class before, null for a place that is new.</param>
    /// <param name="now">Name of the class after, null for a place that is gone.</param>
    public string Say(PlaceDifference place, string name, string? was, string? now) =>
        texts.Say($"pictures.editions.place.{KeyOf(place.Change)}", ("place", name), ("was", was ?? ""), ("now", now ?? ""));

    /// <summary>The criteria that decided, each with its values and requirement; else why no criterion did.</summary>
    public string Detail(PlaceDifference place, Ruleset ruleset)
    {
        if (place.Causes.Count > 0)
            return string.Join("; ", place.Causes.Take(ShownCauses).Select(cause => Say(cause, ruleset)));
        return place.After?.Status switch
        {
            NodeStatus.Amended => texts["pictures.editions.by-hand"],
            NodeStatus.Designated => texts["pictures.editions.designated"],
            _ when place.Change is PlaceChange.Added or PlaceChange.Removed => "",
            _ => texts["pictures.editions.other-rules"],
        };
    }

    public string Say(LinkDifference link, string name) => texts.Say($"pictures.editions.link.{KeyOf(link.Change)}", ("link", name));

    public string Detail(LinkDifference link, string counted) =>
        texts.Say(
            "pictures.editions.link-numbers",
            ("before", speech.Number(link.Before?.Persons)),
            ("after", speech.Number(link.After?.Persons)),
            ("counted", counted)
        );

    /// <summary>The persons that a width class stands for: <c>100–249</c>, or <c>1 000–</c> for the widest.</summary>
    public string Span(IReadOnlyList<double> breaks, int widthClass)
    {
        var from = speech.Number(breaks.Count > widthClass ? breaks[widthClass] : 0);
        return widthClass + 1 < breaks.Count ? $"{from}–{speech.Number(breaks[widthClass + 1] - 1)}" : $"{from}–";
    }

    private string Say(CriterionDifference cause, Ruleset ruleset)
    {
        var after = cause.After!;
        var indicator = ruleset.FindIndicator(after.Criterion.Indicator)!;
        var scale = indicator.Unit == IndicatorUnit.Share ? 100 : 1;
        var name = after.Criterion.Name.In(texts.Language);
        // What is counted is not said twice: ”Offentlig service uppfylls, 1 → 3”.
        var unit = UnitOf(indicator) is var counted && counted.Equals(name, StringComparison.OrdinalIgnoreCase) ? "" : counted;
        (string, string)[] named =
        [
            ("criterion", name),
            ("before", speech.Number(cause.Before?.Value.Value * scale, indicator.Decimals)),
            ("after", speech.Number(after.Value.Value * scale, indicator.Decimals)),
            ("unit", unit),
            ("required-before", Required(cause.Before, scale, indicator.Decimals)),
            ("required", Required(after, scale, indicator.Decimals)),
        ];
        var key =
            after.Truth == Truth.Unknown ? "missing"
            : cause.HasOtherThreshold && cause.Before is not null ? "threshold"
            : after.Truth == Truth.True ? "met"
            : "not-met";
        return texts
            .Say($"pictures.editions.cause.{key}", named)
            .Replace("  ", " ", StringComparison.Ordinal)
            .Replace(" ,", ",", StringComparison.Ordinal)
            .Trim();
    }

    private string Required(CriterionProof? proof, double scale, int decimals) =>
        proof?.Threshold is { } threshold ? speech.Shortest(threshold * scale, decimals) : speech.Number(null);

    private string UnitOf(Indicator indicator)
    {
        var key = RuleTreeBuilder.UnitName(indicator);
        return indicator.Unit is IndicatorUnit.Share or IndicatorUnit.Percent ? "%"
            : texts.Has($"pictures.unit-short.{key}") ? texts[$"pictures.unit-short.{key}"]
            : indicator.Name.In(texts.Language).ToLower(System.Globalization.CultureInfo.GetCultureInfo(texts.Language));
    }

    private static string KeyOf(PlaceChange change) =>
        change switch
        {
            PlaceChange.Added => "added",
            PlaceChange.Removed => "removed",
            PlaceChange.Raised => "raised",
            PlaceChange.Lowered => "lowered",
            PlaceChange.Reclassed => "reclassed",
            PlaceChange.Lost => "lost",
            PlaceChange.Settled => "settled",
        };

    private static string KeyOf(LinkChange change) =>
        change switch
        {
            LinkChange.Added => "added",
            LinkChange.Removed => "removed",
            LinkChange.Stronger => "stronger",
            LinkChange.Weaker => "weaker",
        };
}
