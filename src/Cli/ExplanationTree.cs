using Samplan.Pictures.Contracts;

namespace Samplan.Cli;

/// <summary>An explanation as a tree of lines: met is +, not met is −, not known is ?.</summary>
internal sealed class ExplanationTree(Terminal terminal)
{
    public void Write(PlaceExplanation explanation)
    {
        var texts = terminal.Texts;
        terminal.Say(explanation.Sentence);
        terminal.Say("");
        foreach (var trial in explanation.Classes)
        {
            terminal.Say($"{Sign(trial.Rule.Truth)} {trial.Class.Name}");
            WriteRule(trial.Rule, "    ");
            if (trial.Class.Key == explanation.ComputedClass?.Key)
                break;
        }
        foreach (var property in explanation.Properties)
        {
            terminal.Say($"{Sign(property.Rule.Truth)} {property.Name}");
            WriteRule(property.Rule, "    ");
        }
        WriteReach(texts["cli.explain.next"], explanation.Next);
        if (explanation.Lose is { } lose)
            WriteReach(texts["cli.explain.lose"], [lose]);
        WriteStability(explanation.Stability, explanation.Node.IsUndetermined);
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
        var value = row.Value is { } known ? Number(known, row.Decimals, row.Unit) : texts["cli.explain.missing"];
        var threshold =
            row.Comparison == "between"
                ? $"{Number(row.Threshold, row.Decimals, row.Unit)}–{Number(row.UpperThreshold, row.Decimals, row.Unit)}"
                : $"{row.Comparison} {Number(row.Threshold, row.Decimals, row.Unit)}";
        var margin = row.Margin is { } distance
            ? ", " + texts.Say("cli.explain.margin", ("margin", (distance >= 0 ? "+" : "") + Number(distance, row.Decimals, row.Unit)))
            : "";
        var source = row.IsAmended ? texts["cli.explain.by-hand"] : string.Join(", ", row.Sources);
        return $"{Sign(row.Truth)} {row.Name}: {value} ({texts.Say("cli.explain.requirement", ("threshold", threshold))}{margin}) {(source.Length > 0 ? $"[{source}]" : "")}".TrimEnd();
    }

    private void WriteReach(string heading, IReadOnlyList<Reach> reaches)
    {
        foreach (var reach in reaches)
        {
            var name = reach.Class?.Name ?? terminal.Texts["cli.explain.no-class"];
            var changes = reach.Kind switch
            {
                "changes" => string.Join(
                    ", ",
                    reach.Changes.Select(change =>
                        $"{change.IndicatorName} {Number(change.From, change.Decimals, change.Unit)} → {Number(change.To, change.Decimals, change.Unit)}"
                    )
                ),
                "unknown" => terminal.Texts.Say("cli.explain.needs", ("missing", string.Join(", ", reach.Missing))),
                _ => terminal.Texts["cli.explain.obstacle-" + (reach.Obstacle ?? "contradiction")],
            };
            terminal.Say($"{heading} {name}: {changes}");
        }
    }

    private void WriteStability(IReadOnlyList<Trial> trials, bool isUndetermined)
    {
        if (isUndetermined || trials.Count == 0)
            return;
        var same = trials.Count(trial => trial.IsSame);
        terminal.Say(terminal.Texts.Say("cli.explain.stability", ("same", same.ToString(terminal.Culture)), ("of", trials.Count.ToString(terminal.Culture))));
        foreach (var trial in trials.Where(trial => !trial.IsSame))
        {
            var what =
                trial.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                ?? $"{trial.Criterion ?? terminal.Texts["cli.explain.all-thresholds"]} {trial.Share?.ToString("+0 %;−0 %", terminal.Culture)}";
            terminal.Say($"    {what}: {trial.Class?.Name ?? terminal.Texts["cli.explain.no-class"]}");
        }
    }

    private void WriteLinks(IReadOnlyList<PlaceLink> links)
    {
        foreach (var dimension in links.GroupBy(link => link.Dimension))
        {
            terminal.Say(terminal.Texts.Say("cli.explain.links", ("dimension", dimension.Key)));
            foreach (var link in dimension)
                terminal.Say(
                    $"    {link.OtherName}: {Number(link.Out, 0, "")} → / {Number(link.In, 0, "")} ← ({terminal.Texts["cli.explain.kind-" + link.Kind]})"
                );
        }
    }

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
                    ("what", amendment.Class ?? $"{amendment.Indicator} = {Number(amendment.Value, 4, "")}"),
                    ("reason", amendment.Reason),
                    ("by", amendment.By),
                    ("date", amendment.MadeAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                    ("id", amendment.Id)
                )
            );
        if (explanation.Sources.Count > 0)
            terminal.Say(terminal.Texts.Say("cli.explain.sources", ("sources", string.Join(", ", explanation.Sources))));
    }

    private string Number(double? number, int decimals, string unit) =>
        number is { } known ? known.ToString("#,0." + new string('#', Math.Min(decimals, 6)), terminal.Culture) + (unit == "percent" ? "\u00A0%" : "") : "–";

    private static string Sign(string truth) =>
        truth switch
        {
            "true" => "+",
            "false" => "−",
            _ => "?",
        };
}
