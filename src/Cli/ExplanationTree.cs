using Samplan.Pictures.Contracts;

namespace Samplan.Cli;

/// <summary>An explanation as a tree of lines: met is +, not met is −, not known is ?.</summary>
internal sealed class ExplanationTree(Terminal terminal, PictureBook book)
{
    private readonly ValueWords _values = new(terminal.Texts);

    public void Write(PlaceExplanation explanation)
    {
        var texts = terminal.Texts;
        terminal.Say(explanation.Sentence);
        terminal.Say("");
        foreach (var trial in explanation.Classes)
        {
            terminal.Say($"{Sign(trial.Rule.Truth)} {trial.Class.Name}");
            WriteRule(trial.Rule, "    ");
        }
        foreach (var property in explanation.Properties)
        {
            terminal.Say($"{Sign(property.Rule.Truth)} {property.Name}");
            WriteRule(property.Rule, "    ");
        }
        terminal.Say("");
        foreach (var reach in explanation.Next)
            terminal.Say($"{texts["cli.explain.next"]} {NameOf(reach)}: {Takes(reach)}");
        if (explanation.Lose is { } lose)
            terminal.Say($"{texts["cli.explain.lose"]} {texts.Say("cli.explain.becomes", ("class", NameOf(lose)), ("changes", Takes(lose)))}");
        WriteStability(explanation);
        WriteLinks(explanation.Links);
        WriteBesides(explanation);
    }

    private void WriteRule(RuleTree rule, string indent)
    {
        switch (rule.Kind)
        {
            case "criterion":
                terminal.Say(indent + Row(rule.Criterion!));
                return;
            case "all":
                break;
            case "designated" or "otherwise":
                terminal.Say($"{indent}{Sign(rule.Truth)} {terminal.Texts.Say("cli.explain." + rule.Kind, ("by", rule.Name ?? ""))}");
                return;
            default:
                var needed = rule.Needed?.ToString(terminal.Culture) ?? "";
                terminal.Say(
                    $"{indent}{Sign(rule.Truth)} {terminal.Texts.Say("cli.explain." + rule.Kind, ("needed", needed), ("of", rule.Parts.Count.ToString(terminal.Culture)), ("name", rule.Name ?? ""))}"
                );
                indent += "    ";
                break;
        }
        foreach (var part in rule.Parts)
            WriteRule(part, indent);
    }

    private string Row(CriterionRow row)
    {
        var texts = terminal.Texts;
        var value = row.Value is null ? texts["cli.explain.missing"] : _values.Say(row.Value, row.Unit, row.Decimals);
        var margin = row.Margin is { } distance ? ", " + texts.Say("cli.explain.margin", ("margin", _values.SayMargin(distance, row.Unit, row.Decimals))) : "";
        var source =
            row.IsAmended ? texts.Say("cli.explain.by-hand", ("value", _values.Say(row.ComputedValue, row.Unit, row.Decimals)))
            : row.IsCarried ? texts.Say("pictures.carried-value", ("value", _values.Say(row.ComputedValue, row.Unit, row.Decimals)))
            : string.Join(", ", row.Sources);
        return $"{Sign(row.Truth)} {row.Name}: {value} ({texts.Say("cli.explain.requirement", ("threshold", _values.SayRequirement(row)))}{margin}) {(source.Length > 0 ? $"[{source}]" : "")}".TrimEnd();
    }

    private string NameOf(Reach reach) => reach.Class?.Name ?? terminal.Texts["cli.explain.no-class"];

    private string Takes(Reach reach) =>
        reach.Kind switch
        {
            "changes" => string.Join(
                "; ",
                reach.Changes.Select(change =>
                    $"{change.IndicatorName} {_values.Say(change.From, change.Unit, change.Decimals)} → {_values.Say(change.To, change.Unit, change.Decimals)}"
                )
            ),
            "unknown" => terminal.Texts.Say("cli.explain.needs", ("missing", string.Join("; ", reach.Missing))),
            _ => terminal.Texts["cli.explain.obstacle-" + (reach.Obstacle ?? "contradiction")],
        };

    private void WriteStability(PlaceExplanation explanation)
    {
        var trials = explanation.Stability;
        if (explanation.Node.IsUndetermined || trials.Count == 0)
            return;
        var same = trials.Count(trial => trial.IsSame);
        terminal.Say(terminal.Texts.Say("cli.explain.stability", ("same", same.ToString(terminal.Culture)), ("of", trials.Count.ToString(terminal.Culture))));
        foreach (var trial in trials.Where(trial => !trial.IsSame))
        {
            var what =
                trial.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ?? $"{trial.CriterionName ?? terminal.Texts["cli.explain.all-thresholds"]} {trial.Share?.ToString("+0 %;−0 %", terminal.Culture)}";
            terminal.Say(
                $"    {what}: {trial.Class?.Name ?? terminal.Texts[trial.Status == "undetermined" ? "rulesets.comparison.undetermined" : "cli.explain.no-class"]}"
            );
        }
    }

    private void WriteLinks(IReadOnlyList<PlaceLink> links)
    {
        foreach (var dimension in links.GroupBy(link => link.DimensionName))
        {
            terminal.Say(terminal.Texts.Say("cli.explain.links", ("dimension", dimension.Key.ToLower(terminal.Culture))));
            foreach (var link in dimension)
                terminal.Say("    " + Link(link));
        }
    }

    private string Link(PlaceLink link) =>
        terminal.Texts.Say(
            "cli.explain.link",
            ("place", link.OtherName),
            ("out", _values.Say(link.Out, "persons", 0)),
            ("in", _values.Say(link.In, "persons", 0)),
            ("kind", terminal.Texts["cli.explain.kind-" + link.Kind])
        );

    private void WriteBesides(PlaceExplanation explanation)
    {
        if (explanation.PublishedClass is { } published)
            terminal.Say(terminal.Texts.Say("cli.explain.published", ("class", published)));
        if (explanation.DecidedClass is { } decided)
            terminal.Say(terminal.Texts.Say("cli.explain.decided", ("class", decided), ("decision", explanation.Node.Decision ?? "–")));
        foreach (var amendment in explanation.Amendments)
            terminal.Say(
                terminal.Texts.Say(
                    amendment.IsInForce ? "cli.explain.amendment" : "cli.explain.amendment-withdrawn",
                    ("what", What(amendment)),
                    ("reason", amendment.Reason),
                    ("by", amendment.By),
                    ("date", amendment.MadeAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                    ("id", amendment.Id)
                )
            );
        foreach (var carried in explanation.Carried)
            terminal.Say(
                terminal.Texts.Say(
                    "cli.explain.carried",
                    ("indicator", carried.Name),
                    ("computed", _values.Say(carried.Computed, carried.Unit, carried.Decimals)),
                    ("amended", _values.Say(carried.Amended, carried.Unit, carried.Decimals))
                )
            );
        if (explanation.Sources.Count > 0)
            terminal.Say(terminal.Texts.Say("cli.explain.sources", ("sources", string.Join(", ", explanation.Sources))));
    }

    private string What(AmendmentRecord amendment)
    {
        if (amendment.Class is { } key)
            return book.NameOfClass(key, terminal.Texts.Language);
        var indicator = book.Ruleset.FindIndicator(amendment.Indicator!);
        return $"{indicator?.Name.In(terminal.Texts.Language) ?? amendment.Indicator} {_values.Say(amendment.Value, indicator)}";
    }

    private static string Sign(string truth) =>
        truth switch
        {
            "true" => "+",
            "false" => "−",
            _ => "?",
        };
}
