namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads <c>criteria[]</c> and criteria that stand within a rule.</summary>
internal sealed class CriterionParser(ErrorList errors, ReferenceBook references)
{
    private static readonly Dictionary<string, Comparison> s_comparisons = new(StringComparer.Ordinal)
    {
        [">="] = Comparison.AtLeast,
        [">"] = Comparison.MoreThan,
        ["<="] = Comparison.AtMost,
        ["<"] = Comparison.LessThan,
        ["="] = Comparison.EqualTo,
        ["between"] = Comparison.Between,
        ["topN"] = Comparison.TopN,
    };

    public Criterion ReadNamed(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var key = reading.Key();
        references.Declare(ReferenceKind.Criterion, key, node);
        return ReadBody(reading, key, reading.LocalText("name"));
    }

    /// <summary>An inline criterion: its key is its path, its name that of the indicator unless it has one.</summary>
    public Criterion ReadInline(SourceNode node, IReadOnlyList<Indicator> indicators)
    {
        var reading = new ObjectReading(node, errors);
        var indicator = reading.Text("indicator");
        var name = reading.FindLocalText("name") ?? indicators.FirstOrDefault(one => one.Key == indicator)?.Name ?? new LocalText(indicator, indicator);
        return ReadBody(reading, node.Path[2..], name);
    }

    private Criterion ReadBody(ObjectReading reading, string key, LocalText name)
    {
        var indicator = reading.Text("indicator");
        references.Use(ReferenceKind.Indicator, indicator, reading.Get("indicator"));
        var criterion = new Criterion(key, name, indicator, reading.Choice("operator", s_comparisons))
        {
            Scale = reading.FindNumber("scale", double.Epsilon),
            Subject = reading.FindLocalText("subject"),
            NotMet = reading.FindLocalText("notMet"),
        };
        criterion = ReadBound(reading, criterion);
        reading.Finish();
        return criterion;
    }

    private Criterion ReadBound(ObjectReading reading, Criterion criterion)
    {
        if (criterion.Comparison == Comparison.TopN)
            return criterion with { Count = reading.WholeNumber("count", 1, 1_000_000) };
        if (criterion.Comparison == Comparison.Between)
        {
            var between = criterion with { Threshold = reading.Number("from"), UpperThreshold = reading.Number("to") };
            if (between.Threshold > between.UpperThreshold)
                errors.Add(reading.Get("to"), "rulesets.wrong-order", ("first", "from"), ("second", "to"));
            return between;
        }
        if (!reading.Has("reference"))
            return criterion with { Threshold = reading.Number("threshold") };
        var reference = reading.Text("reference");
        references.Use(ReferenceKind.Indicator, reference, reading.Get("reference"));
        if (reading.Find("threshold") is { } threshold)
            errors.Add(threshold, "rulesets.threshold-and-reference");
        return criterion with { Reference = reference, Factor = reading.FindNumber("factor") ?? 1, Addend = reading.FindNumber("addend") ?? 0 };
    }
}
