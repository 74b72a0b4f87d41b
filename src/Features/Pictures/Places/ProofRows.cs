using System.Globalization;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Places;

/// <summary>Criteria as rows of the proof: value, requirement, margin and source.</summary>
internal sealed class ProofRows(PageContent content, PageRequest request)
{
    private readonly SourceBook _sources = new(content, request);
    private readonly ValueWords _values = new(request.Texts);

    /// <summary>The criteria of the class that holds; without a class those that it hangs on.</summary>
    public IReadOnlyList<ProofRowView> OfClass(PlaceExplanation explanation)
    {
        var held = explanation.Classes.FirstOrDefault(trial => trial.Class.Key == explanation.Node.Class);
        if (held is not null)
            return List(held.Rule);
        var unknown = explanation.Classes.FirstOrDefault(trial => trial.Rule.Truth == "unknown");
        return unknown is not null ? List(unknown.Rule)
            : explanation.Classes.Count > 0 ? List(explanation.Classes[^1].Rule)
            : [];
    }

    /// <summary>What stands between a place and a class: the criteria that are not met or not known.</summary>
    public IReadOnlyList<ProofRowView> Failing(RuleTree rule) =>
        [.. rule.ListCriteria().Where(row => row.Truth != "true").Select(View), .. Designations(rule, "false")];

    private IReadOnlyList<ProofRowView> List(RuleTree rule) => [.. Designations(rule, "true"), .. rule.ListCriteria().Select(View)];

    private IEnumerable<ProofRowView> Designations(RuleTree rule, string truth)
    {
        if (rule.Kind == "designated" && rule.Truth == truth)
            yield return new ProofRowView(StateOf(rule.Truth), request.Texts["pictures.designated"], null, null, Note: rule.Name);
        foreach (var row in rule.Parts.SelectMany(part => Designations(part, truth)))
            yield return row;
    }

    private ProofRowView View(CriterionRow row)
    {
        var scale = ValueWords.ScaleOf(row.Unit);
        var (comparison, requirement) = Requirement(row);
        return new ProofRowView(
            StateOf(row.Truth),
            row.IndicatorName,
            row.Value * scale,
            requirement * scale,
            comparison,
            _values.UnitOf(row.Unit),
            _values.MarginUnitOf(row.Unit),
            ValueWords.DecimalsOf(row.Unit, row.Decimals),
            SourceOf(row),
            row.Truth == "unknown" ? NeedsOf(row) : null,
            NoteOf(row)
        )
        {
            Number = row.Value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{row.Indicator}~{row.Year}"),
        };
    }

    /// <summary>Of a span the end that is nearest to being crossed.</summary>
    private static (string Comparison, double? Requirement) Requirement(CriterionRow row) =>
        row.Comparison switch
        {
            "between" when row.Value is { } value && row is { Threshold: { } low, UpperThreshold: { } high } && value - low > high - value => ("≤", high),
            "between" or "top" => ("≥", row.Threshold),
            var sign => (sign, row.Threshold),
        };

    /// <summary>The computed value stays visible beside one by hand.</summary>
    private string? NoteOf(CriterionRow row) =>
        row.IsAmended || row.IsCarried
            ? request.Texts.Say(
                row.IsAmended ? "pictures.computed-value" : "pictures.carried-value",
                ("value", _values.Say(row.ComputedValue, row.Unit, row.Decimals))
            )
            : null;

    private SourceView? SourceOf(CriterionRow row)
    {
        if (row.IsAmended)
            return new SourceView("", request.Texts["pictures.set-by-hand"], "", "fresh");
        var sources = _sources.List(row.Sources);
        if (sources.Count == 0)
            return null;
        var year = row.Year?.ToString(CultureInfo.InvariantCulture) ?? sources[0].Year;
        return sources[0] with { Owner = string.Join(", ", sources.Select(source => source.Owner).Distinct()), Year = year };
    }

    /// <summary>The input that is missing: the roles that nobody has imported where that is why, else the value itself.</summary>
    private string NeedsOf(CriterionRow row)
    {
        var key = row.Value is not null && row.Reference is { } reference ? reference : row.Indicator;
        var roles = content.Book?.Series.GetValueOrDefault(key)?.MissingRoles ?? [];
        return roles.Count > 0 ? string.Join(", ", roles.Select(NameOfRole)) : content.Book?.Ruleset.FindIndicator(key)?.Name.In(request.Texts.Language) ?? key;
    }

    private string NameOfRole(string role)
    {
        var word = role.Split(':')[0];
        var name = request.Texts.Has($"roles.{word}") ? request.Texts[$"roles.{word}"] : word;
        return name.ToLower(CultureInfo.GetCultureInfo(request.Texts.Language));
    }

    private static string StateOf(string truth) =>
        truth switch
        {
            "true" => "met",
            "false" => "failed",
            _ => "unknown",
        };
}
