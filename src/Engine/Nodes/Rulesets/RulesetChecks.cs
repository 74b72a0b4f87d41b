namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What can be checked only when the whole file is read: circles, and indicators of one geography used for another.</summary>
internal sealed class RulesetChecks(Ruleset ruleset, ErrorList errors, ReferenceBook references)
{
    public void Run()
    {
        CheckIndicatorCircles();
        CheckRuleCircles();
        foreach (var indicator in ruleset.Indicators)
            CheckGeography(indicator);
        foreach (var one in ruleset.Classes)
            CheckGeography(one.Rule, Geography.Place, references.GetDeclaration(ReferenceKind.Class, one.Key));
        foreach (var one in ruleset.Properties)
            CheckGeography(one.Rule, Geography.Place, references.GetDeclaration(ReferenceKind.Property, one.Key));
        foreach (var one in ruleset.Typology?.Municipalities ?? [])
            CheckGeography(one.Rule, Geography.Municipality, references.GetDeclaration(ReferenceKind.MunicipalityClass, one.Key));
    }

    private void CheckIndicatorCircles()
    {
        var needs = ruleset.Indicators.ToDictionary(indicator => indicator.Key, indicator => indicator.Method.DependsOn);
        foreach (var circle in Circles.Find(needs))
            Report(circle, ReferenceKind.Indicator, circle[0], "rulesets.indicator-circle");
    }

    private void CheckRuleCircles()
    {
        var needs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var one in ruleset.Classes)
            needs["class " + one.Key] = [.. Named(one.Rule)];
        foreach (var one in ruleset.Properties)
            needs["property " + one.Key] = [.. Named(one.Rule)];
        foreach (var circle in Circles.Find(needs))
        {
            var (kind, key) = circle[0].StartsWith("class ", StringComparison.Ordinal)
                ? (ReferenceKind.Class, circle[0][6..])
                : (ReferenceKind.Property, circle[0][9..]);
            Report([.. circle.Select(name => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..])], kind, key, "rulesets.rule-circle");
        }
    }

    private void Report(IReadOnlyList<string> circle, ReferenceKind kind, string key, string code) =>
        errors.Add(references.GetDeclaration(kind, key), code, ("circle", string.Join(" → ", circle.Append(circle[0]))));

    private static IEnumerable<string> Named(Rule rule) =>
        RuleWalk
            .Flatten(rule)
            .Select(part =>
                part switch
                {
                    Rule.OfClass of => "class " + of.Class,
                    Rule.OfProperty of => "property " + of.Property,
                    _ => null,
                }
            )
            .OfType<string>();

    private void CheckGeography(Indicator indicator)
    {
        // Flows are between places; those of a municipality's people who live in no place are in no flow.
        if (indicator is { Geography: Geography.Municipality, Method: IndicatorMethod.NetCommuting or IndicatorMethod.Incoming or IndicatorMethod.Outgoing })
            errors.Add(references.GetDeclaration(ReferenceKind.Indicator, indicator.Key), "rulesets.flows-of-places", ("indicator", indicator.Key));
        foreach (var key in indicator.Method.DependsOn)
        {
            if (!Fits(key, indicator.Geography))
                errors.Add(references.GetDeclaration(ReferenceKind.Indicator, indicator.Key), "rulesets.other-geography", ("indicator", key));
        }
    }

    private void CheckGeography(Rule rule, Geography geography, SourceNode at)
    {
        var criteria = RuleWalk.Flatten(rule).OfType<Rule.Measured>().Select(measured => measured.Criterion);
        foreach (var key in criteria.SelectMany(criterion => new[] { criterion.Indicator, criterion.Reference }).OfType<string>())
        {
            if (!Fits(key, geography))
                errors.Add(at, "rulesets.other-geography", ("indicator", key));
        }
    }

    private bool Fits(string key, Geography geography) =>
        ruleset.FindIndicator(key) is { } indicator && (indicator.Geography == geography || indicator.Method is IndicatorMethod.NationalReference);
}
