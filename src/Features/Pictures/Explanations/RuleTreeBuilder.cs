using Samplan.Engine.Nodes;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Explanations;

/// <summary>Turns the engine's proofs into trees to show, in one language.</summary>
internal sealed class RuleTreeBuilder(Ruleset ruleset, string language, HandMarks marks)
{
    public RuleTree Build(RuleProof proof) =>
        proof switch
        {
            RuleProof.Group group => new(
                KindName(group.Kind),
                Name(group.Truth),
                group.Kind == RuleGroupKind.AtLeast ? group.Needed : null,
                null,
                [.. group.Of.Select(Build)],
                null
            ),
            RuleProof.Measured measured => new("criterion", Name(proof.Truth), null, null, [], Row(measured.Criterion)),
            RuleProof.Inherited inherited => new(
                inherited.IsProperty ? "property" : "class",
                Name(proof.Truth),
                null,
                NameOf(inherited),
                [Build(inherited.Rule)],
                null
            ),
            RuleProof.Designated designated => new("designated", Name(proof.Truth), null, ByWhom(designated.Designation), [], null),
            _ => new("otherwise", Name(proof.Truth), null, null, [], null),
        };

    public CriterionRow Row(CriterionProof proof)
    {
        var criterion = proof.Criterion;
        var indicator = ruleset.FindIndicator(criterion.Indicator);
        var (isAmended, isCarried) = (marks.Set.Contains(criterion.Indicator), marks.Carried.Contains(criterion.Indicator));
        return new CriterionRow(
            criterion.Key,
            criterion.Name.In(language),
            criterion.Indicator,
            indicator?.Name.In(language) ?? criterion.Indicator,
            UnitName(indicator),
            indicator?.Decimals ?? 0,
            Name(proof.Truth),
            proof.Value.Value,
            Sign(criterion.Comparison),
            Finite(proof.Threshold),
            Finite(proof.UpperThreshold),
            criterion.Reference,
            Finite(proof.Margin),
            Finite(proof.RelativeMargin),
            proof.Value.Year,
            proof.Value.Value is null ? null : proof.Value.Coverage,
            proof.Value.Source?.Split(", ") ?? [],
            isAmended,
            isCarried,
            isAmended || isCarried ? marks.ComputedOf(criterion.Indicator) : null
        );
    }

    public static string UnitName(Indicator? indicator) => ValueWords.NameOf(indicator?.Unit);

    public static string Name(Truth truth) =>
        truth switch
        {
            Truth.True => "true",
            Truth.False => "false",
            Truth.Unknown => "unknown",
        };

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static string KindName(RuleGroupKind kind) =>
        kind switch
        {
            RuleGroupKind.All => "all",
            RuleGroupKind.Any => "any",
            RuleGroupKind.AtLeast => "atLeast",
            RuleGroupKind.Not => "not",
        };

    private static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.AtLeast => "≥",
            Comparison.MoreThan => ">",
            Comparison.AtMost => "≤",
            Comparison.LessThan => "<",
            Comparison.EqualTo => "=",
            Comparison.Between => "between",
            Comparison.TopN => "top",
        };

    private string NameOf(RuleProof.Inherited inherited) =>
        (inherited.IsProperty ? ruleset.FindProperty(inherited.Key)?.Name : ruleset.FindClass(inherited.Key)?.Name)?.In(language) ?? inherited.Key;

    private string ByWhom(Designation designation) =>
        designation.Decision is { } decision ? $"{designation.By.In(language)}, {decision}" : designation.By.In(language);
}
