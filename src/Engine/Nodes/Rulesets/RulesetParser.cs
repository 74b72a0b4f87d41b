using System.Text;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// Reads a ruleset file (UTF-8 JSON, <c>rulesets/ruleset.schema.json</c>). Everything wrong is found in one go, each with its line and JSON
/// path. Unknown properties are refused: a misspelt threshold must never be silently ignored.
/// </summary>
public static class RulesetParser
{
    public static RulesetParsing Parse(ReadOnlySpan<byte> utf8)
    {
        var errors = new ErrorList();
        if (SourceTree.Read(utf8, errors) is not { } root)
            return new RulesetParsing(null, errors.InFileOrder());
        var references = new ReferenceBook(errors);
        var ruleset = Read(root, errors, references);
        references.ReportUnknown();
        if (errors.Count == 0)
            new RulesetChecks(ruleset, errors, references).Run();
        return errors.Count > 0 ? new RulesetParsing(null, errors.InFileOrder()) : new RulesetParsing(WithParts(ruleset, root), []);
    }

    public static RulesetParsing Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static Ruleset Read(SourceNode root, ErrorList errors, ReferenceBook references)
    {
        var reading = new ObjectReading(root, errors);
        reading.FindText("$schema");
        var indicators = reading.List("indicators", new IndicatorParser(errors, references).Read);
        var criteria = reading.FindList("criteria", new CriterionParser(errors, references).ReadNamed);
        var classes = new ClassParser(errors, references, new RuleParser(errors, references, indicators, criteria));
        var links = new LinkParser(errors, references);
        var ruleset = new Ruleset(reading.Key("id"), reading.Text("version"), reading.LocalText("name"))
        {
            Source = reading.FindLocalText("source"),
            Indicators = indicators,
            Table = reading.Has("table") ? ReadTable(reading, references) : [],
            Criteria = criteria,
            Classes = reading.List("classes", classes.ReadClass),
            Properties = reading.FindList("properties", classes.ReadProperty),
            Typology = reading.Find("typology") is { } typology ? classes.ReadTypology(typology) : null,
            Links = reading.Find("links") is { } link ? links.ReadLinks(link) : null,
            FunctionalPlaces = reading.Find("places") is { } places ? links.ReadPlaces(places) : null,
            Stability = reading.Find("stability") is { } stability ? links.ReadStability(stability) : StabilityRule.Default,
        };
        classes.CheckOtherwiseLast(root.FindMember("classes"), [.. ruleset.Classes.Select(one => one.Rule)]);
        reading.Finish();
        return ruleset;
    }

    private static IReadOnlyList<string> ReadTable(ObjectReading reading, ReferenceBook references)
    {
        var keys = reading.Texts("table");
        for (var index = 0; index < keys.Count; index++)
            references.Use(ReferenceKind.Indicator, keys[index], reading.Get("table").Items[index]);
        return keys;
    }

    private static Ruleset WithParts(Ruleset ruleset, SourceNode root)
    {
        var parts = new Dictionary<RulesetPart, RulesetFragment>
        {
            [RulesetPart.Indicators] = Fragment(root, "indicators"),
            [RulesetPart.Nodes] = Fragment(root, "criteria", "classes", "properties"),
            [RulesetPart.Typology] = Fragment(root, "typology", "criteria"),
            [RulesetPart.Links] = Fragment(root, "links"),
            [RulesetPart.Places] = Fragment(root, "places"),
            [RulesetPart.Stability] = Fragment(root, "stability"),
            [RulesetPart.Whole] = CanonicalJson.Write([new("ruleset", root)], withWordsAndLooks: true),
        };
        var nodes = root.FindMember("indicators")!.Items.ToDictionary(node => node.FindMember("key")!.Text, StringComparer.Ordinal);
        var indicatorParts = ruleset.Indicators.ToDictionary(
            indicator => indicator.Key,
            indicator => CanonicalJson.Write([.. Needed(ruleset, indicator).Select(key => new KeyValuePair<string, SourceNode?>(key, nodes[key]))]),
            StringComparer.Ordinal
        );
        return ruleset with { Parts = parts, IndicatorParts = indicatorParts };
    }

    private static RulesetFragment Fragment(SourceNode root, params ReadOnlySpan<string> names)
    {
        var named = new List<KeyValuePair<string, SourceNode?>>();
        foreach (var name in names)
            named.Add(new(name, root.FindMember(name)));
        return CanonicalJson.Write(named);
    }

    private static HashSet<string> Needed(Ruleset ruleset, Indicator indicator)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal) { indicator.Key };
        foreach (var key in indicator.Method.DependsOn)
            needed.UnionWith(Needed(ruleset, ruleset.FindIndicator(key)!));
        return needed;
    }
}
