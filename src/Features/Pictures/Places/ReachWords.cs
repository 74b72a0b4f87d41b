using System.Globalization;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Explanations;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>What it would take to reach a class, in a sentence or two.</summary>
internal sealed class ReachWords(PageRequest request)
{
    private readonly ValueWords _values = new(request.Texts);

    public string Say(Reach reach, PictureBook book)
    {
        var texts = request.Texts;
        var name = reach.Class?.Name ?? texts["rulesets.proof.no-class"];
        var takes = reach.Kind switch
        {
            "changes" => texts.Say("pictures.takes", ("changes", string.Join("; ", reach.Changes.Select(Say)))),
            "unknown" => texts.Say(
                "rulesets.requirement.unknown",
                ("class", name),
                ("missing", Enumeration.Of([.. reach.Missing.Select(key => NameOf(key, book))], texts))
            ),
            _ => texts.Say(KeyOf(reach.Obstacle), ("class", name)),
        };
        return $"{reach.Sentence} {takes}".Trim();
    }

    private string Say(Change change) =>
        request.Texts.Say(
            "rulesets.requirement.change",
            ("indicator", Lower(change.IndicatorName)),
            ("to", _values.Say(change.To, change.Unit, change.Decimals)),
            ("from", _values.Say(change.From, change.Unit, change.Decimals))
        );

    private string NameOf(string key, PictureBook book) => Lower(book.Ruleset.FindIndicator(key)?.Name.In(request.Texts.Language) ?? key);

    private string Lower(string name) => name.Length == 0 ? name : name[..1].ToLower(CultureInfo.GetCultureInfo(request.Texts.Language)) + name[1..];

    private static string KeyOf(string? obstacle) =>
        obstacle switch
        {
            "designated" => "rulesets.requirement.designated",
            "fixed" => "rulesets.requirement.fixed",
            "contradiction" => "rulesets.requirement.contradiction",
            _ => "rulesets.requirement.too-many",
        };
}
