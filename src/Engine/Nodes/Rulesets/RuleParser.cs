using System.Text.Json;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads rule trees.</summary>
internal sealed class RuleParser(ErrorList errors, ReferenceBook references, IReadOnlyList<Indicator> indicators, IReadOnlyList<Criterion> criteria)
{
    private static readonly string[] s_kinds = ["all", "any", "atLeast", "not", "criterion", "indicator", "class", "property", "designated"];

    private readonly CriterionParser _criteria = new(errors, references);

    /// <summary>The rule of a class: the tree under <c>rule</c>, or <c>"otherwise": true</c>.</summary>
    public Rule ReadOf(ObjectReading owner)
    {
        if (!owner.Has("otherwise"))
            return owner.Get("rule") is { Line: > 0 } node ? Read(node) : new Rule.Otherwise();
        if (!owner.Flag("otherwise"))
            errors.Add(owner.Get("otherwise"), "rulesets.otherwise-true");
        if (owner.Find("rule") is { } rule)
            errors.Add(rule, "rulesets.rule-and-otherwise");
        return new Rule.Otherwise();
    }

    public Rule Read(SourceNode node)
    {
        if (node.Kind == JsonValueKind.String)
            return ReadCriterion(node.Text, node);
        var reading = new ObjectReading(node, errors);
        var kinds = s_kinds.Where(reading.Has).ToArray();
        if (kinds.Length != 1)
        {
            if (node.Kind == JsonValueKind.Object)
                errors.Add(node, "rulesets.one-rule", ("kinds", string.Join(", ", s_kinds)));
            return new Rule.Otherwise();
        }
        if (kinds[0] == "indicator")
            return new Rule.Measured(_criteria.ReadInline(node, indicators));
        var rule = ReadKind(kinds[0], reading);
        reading.Finish();
        return rule;
    }

    private Rule ReadKind(string kind, ObjectReading reading) =>
        kind switch
        {
            "all" => new Rule.All(reading.List("all", Read)),
            "any" => new Rule.Any(reading.List("any", Read)),
            "atLeast" => ReadAtLeast(reading),
            "not" => new Rule.Not(Read(reading.Get("not"))),
            "criterion" => ReadCriterion(reading.Text("criterion"), reading.Get("criterion")),
            "class" => new Rule.OfClass(Use(reading, "class", ReferenceKind.Class)),
            "property" => new Rule.OfProperty(Use(reading, "property", ReferenceKind.Property)),
            _ => new Rule.Designated(ReadDesignation(reading.Get("designated"))),
        };

    private Rule.AtLeast ReadAtLeast(ObjectReading reading)
    {
        var needed = reading.WholeNumber("atLeast", 1, 1000);
        var of = reading.List("of", Read);
        if (needed > of.Count && of.Count > 0)
            errors.Add(reading.Get("atLeast"), "rulesets.needs-more-than-there-are", ("needed", $"{needed}"), ("count", $"{of.Count}"));
        return new Rule.AtLeast(needed, of);
    }

    private Rule.Measured ReadCriterion(string key, SourceNode at)
    {
        references.Use(ReferenceKind.Criterion, key, at);
        return new Rule.Measured(
            criteria.FirstOrDefault(criterion => criterion.Key == key) ?? new Criterion(key, new LocalText(key, key), "", Comparison.AtLeast)
        );
    }

    private Designation ReadDesignation(SourceNode node)
    {
        var reading = new ObjectReading(node, errors);
        var designation = new Designation(reading.LocalText("by"), reading.FindText("decision"), reading.FindList("places", ReadPlace));
        reading.Get("places");
        reading.Finish();
        return designation;
    }

    private string ReadPlace(SourceNode node)
    {
        if (node.Kind != JsonValueKind.String || node.Text.Trim().Length == 0)
            errors.Add(node, "rulesets.wrong-place");
        return node.Text;
    }

    private string Use(ObjectReading reading, string name, ReferenceKind kind)
    {
        var key = reading.Text(name);
        references.Use(kind, key, reading.Get(name));
        return key;
    }
}
