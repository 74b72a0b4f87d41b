using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

public sealed partial class RulesetParserTests
{
    [Fact]
    public void A_right_file_gives_its_classes_top_down()
    {
        var ruleset = RulesetText.Parse(RulesetText.Small);

        Assert.Equal(["centre", "other"], ruleset.Classes.Select(one => one.Key));
        var all = Assert.IsType<Rule.All>(ruleset.Classes[0].Rule);
        Assert.Equal("many", Assert.IsType<Rule.Measured>(all.Of[0]).Criterion.Key);
        Assert.Equal("classes[0].rule.all[1]", Assert.IsType<Rule.Measured>(all.Of[1]).Criterion.Key);
        Assert.IsType<Rule.Otherwise>(ruleset.Classes[1].Rule);
        Assert.Equal(0, ruleset.FindIndicator("shops")!.Minimum);
    }

    [Theory]
    [InlineData("\"threshold\": 1000", "\"treshold\": 1000", "rulesets.unknown-property-nearest", "$.criteria[0].treshold", 10)]
    [InlineData("\"operator\": \">=\"", "\"operator\": \"=>\"", "rulesets.unknown-value", "$.criteria[0].operator", 10)]
    [InlineData("\"indicator\": \"people\"", "\"indicator\": \"peopel\"", "rulesets.unknown-indicator-nearest", "$.criteria[0].indicator", 10)]
    [InlineData("\"all\": [\"many\"", "\"all\": [\"mani\"", "rulesets.unknown-criterion-nearest", "$.classes[0].rule.all[0]", 17)]
    [InlineData("\"threshold\": 1000", "\"threshold\": \"1000\"", "rulesets.wrong-type", "$.criteria[0].threshold", 10)]
    [InlineData("\"threshold\": 1000", "\"threshold\": 1e999", "rulesets.too-large", "$.criteria[0].threshold", 10)]
    [InlineData("\"#d9482b\"", "\"red\"", "rulesets.wrong-color", "$.classes[0].symbol.color.light", 16)]
    [InlineData("\"otherwise\": true", "\"rule\": {}", "rulesets.one-rule", "$.classes[1].rule", 23)]
    [InlineData("\"otherwise\": true", "\"rule\": { \"class\": \"other\" }", "rulesets.rule-circle", "$.classes[1]", 19)]
    [InlineData(
        "\"otherwise\": true",
        "\"rule\": { \"atLeast\": 2, \"of\": [\"many\"] }",
        "rulesets.needs-more-than-there-are",
        "$.classes[1].rule.atLeast",
        23
    )]
    [InlineData("\"unit\": \"count\"", "\"unit\": \"count\", \"geography\": \"municipality\"", "rulesets.other-geography", "$.classes[0]", 13)]
    [InlineData(
        "\"kind\": \"serviceCount\", \"kinds\": [\"grocery\"]",
        "\"kind\": \"departures\", \"dayType\": \"weekday\", \"ofStops\": \"mean\"",
        "rulesets.unknown-value",
        "$.indicators[1].method.ofStops",
        7
    )]
    [InlineData("\"id\": \"small\"", "\"id\": \"sm all\"", "rulesets.wrong-key", "$.id", 2)]
    [InlineData("\"key\": \"other\"", "\"key\": \"centre\"", "rulesets.key-twice", "$.classes[1]", 19)]
    [InlineData("\"id\": \"small\"", "\"id\": \"small\", \"id\": \"big\"", "rulesets.property-twice", "$.id", 2)]
    [InlineData("\"unit\": \"count\"", "\"unit\": \"count\", \"decimals\": 1.5", "rulesets.not-whole", "$.indicators[1].decimals", 7)]
    [InlineData(
        "\"kind\": \"serviceCount\", \"kinds\": [\"grocery\"]",
        "\"kind\": \"sum\", \"of\": [\"people\", \"shops\"]",
        "rulesets.indicator-circle",
        "$.indicators[1]",
        7
    )]
    public void A_mistake_is_told_with_line_and_path(string right, string wrong, string code, string path, int line)
    {
        var parsing = RulesetParser.Parse(RulesetText.Small.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(parsing.Ruleset);
        var error = Assert.Single(parsing.Errors);
        Assert.Equal((code, path, line), (error.Code, error.Path, error.Line));
    }

    [Theory]
    [InlineData("netCommuting")]
    [InlineData("incoming")]
    [InlineData("outgoing")]
    public void Flows_are_of_places_and_never_of_municipalities(string kind)
    {
        var json = RulesetText.Small.Replace(
            """{ "key": "people",""",
            $$"""{ "key": "flow", "name": { "sv": "F", "en": "F" }, "unit": "persons", "geography": "municipality", "method": { "kind": "{{kind}}", "dimension": "commuting" } }, { "key": "people",""",
            StringComparison.Ordinal
        );

        Assert.Equal("rulesets.flows-of-places", Assert.Single(RulesetParser.Parse(json).Errors).Code);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var json = RulesetText
            .Small.Replace("\"version\": \"1\",", "", StringComparison.Ordinal)
            .Replace("\"unit\": \"persons\"", "\"unit\": \"people\"", StringComparison.Ordinal)
            .Replace("\"shape\": \"dot\"", "\"shape\": \"square\"", StringComparison.Ordinal);

        var errors = RulesetParser.Parse(json).Errors;

        Assert.Equal(["rulesets.property-missing", "rulesets.unknown-value", "rulesets.unknown-value"], errors.Select(error => error.Code));
        Assert.Equal(errors.Select(error => error.Line).Order(), errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("{\n\"id\": \"x\",\n}", 3)]
    [InlineData("{\n\"id\": // no\n1}", 2)]
    [InlineData("", 1)]
    [InlineData("{} {}", 1)]
    [InlineData("{\n\"a\": \"\\ud800\"}", 2)]
    public void Text_that_is_not_JSON_is_refused_with_its_line(string json, int line)
    {
        var error = Assert.Single(RulesetParser.Parse(json).Errors);

        Assert.Equal(("rulesets.not-json", line), (error.Code, error.Line));
    }

    [Fact]
    public void How_the_table_and_the_combined_index_look_is_read_from_the_file_and_is_usual_where_it_says_nothing()
    {
        const string Links = """
            "links": { "dimensions": [{ "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 1, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } }],
              COMBINED "cutoff": { "insidePersons": 50, "outsidePersons": 200 }, "width": { "method": "fixed", "breaks": [50], "pixels": [1] },
              "significance": { "shareThreshold": 0.1, "minimumPersons": 20 } }, "classes": [
            """;
        var told = RulesetText
            .Small.Replace("\"classes\": [", Links, StringComparison.Ordinal)
            .Replace(
                "COMBINED",
                """ "combined": { "cutoffInside": 0.2, "cutoffOutside": 0.3, "breaks": [0.2, 0.6], "pixels": [2, 7] },""",
                StringComparison.Ordinal
            )
            .Replace("\"unit\": \"count\"", "\"short\": { \"sv\": \"Hdl\", \"en\": \"Shp\" }, \"unit\": \"count\"", StringComparison.Ordinal)
            .Replace("\"criteria\"", "\"table\": [\"shops\", \"people\"], \"criteria\"", StringComparison.Ordinal);
        var silent = RulesetText.Small.Replace("\"classes\": [", Links, StringComparison.Ordinal).Replace("COMBINED", "", StringComparison.Ordinal);

        var ruleset = RulesetText.Parse(told);

        Assert.Equal(["shops", "people"], ruleset.Table);
        Assert.Equal([null, "Hdl"], ruleset.Indicators.Select(indicator => indicator.ShortName?.Swedish));
        var combined = ruleset.Links!.Combined;
        Assert.Equal((0.2, 0.3), (combined.CutoffInside, combined.CutoffOutside));
        Assert.Equal([(0.2, 2.0), (0.6, 7.0)], combined.Breaks.Zip(combined.Pixels));
        Assert.Empty(RulesetText.Parse(silent).Table);
        Assert.Same(CombinedLinks.Default, RulesetText.Parse(silent).Links!.Combined);
        Assert.Contains(RulesetParser.Parse(told.Replace("[2, 7]", "[7]", StringComparison.Ordinal)).Errors, error => error.Code == "rulesets.one-width-each");
        Assert.NotEmpty(RulesetParser.Parse(told.Replace("[\"shops\", \"people\"]", "[\"shop\"]", StringComparison.Ordinal)).Errors);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        var latin1 = Encoding.Latin1.GetBytes(RulesetText.Small);

        Assert.Equal("rulesets.not-utf8", Assert.Single(RulesetParser.Parse(latin1).Errors).Code);
    }

    [Fact]
    public void Something_else_than_an_object_is_refused()
    {
        Assert.Equal("rulesets.wrong-type", Assert.Single(RulesetParser.Parse("[]").Errors).Code);
    }

    [Fact]
    public void The_same_rules_in_another_order_and_other_colours_have_the_same_hash()
    {
        var one = RulesetText.Parse(RulesetText.Small);
        var other = RulesetText.Parse(
            RulesetText
                .Small.Replace("\"operator\": \">=\", \"threshold\": 1000", "\"threshold\": 1e3,\n \"operator\": \">=\"", StringComparison.Ordinal)
                .Replace("#d9482b", "#000000", StringComparison.Ordinal)
                .Replace("Centralort", "Huvudort", StringComparison.Ordinal)
        );

        Assert.Equal(one.Part(RulesetPart.Nodes), other.Part(RulesetPart.Nodes));
        Assert.Equal(one.Part(RulesetPart.Indicators), other.Part(RulesetPart.Indicators));
        Assert.NotEqual(one.Part(RulesetPart.Whole), other.Part(RulesetPart.Whole));
    }

    [Fact]
    public void Another_threshold_or_column_has_another_hash()
    {
        var one = RulesetText.Parse(RulesetText.Small);
        var threshold = RulesetText.Parse(RulesetText.Small.Replace("1000", "1001", StringComparison.Ordinal));
        var column = RulesetText.Parse(RulesetText.Small.Replace("\"name\": \"population\"", "\"name\": \"invanare\"", StringComparison.Ordinal));

        Assert.NotEqual(one.Part(RulesetPart.Nodes).Sha256, threshold.Part(RulesetPart.Nodes).Sha256);
        Assert.Equal(one.Part(RulesetPart.Indicators), threshold.Part(RulesetPart.Indicators));
        Assert.NotEqual(one.IndicatorPart("people").Sha256, column.IndicatorPart("people").Sha256);
        Assert.Equal(one.IndicatorPart("shops"), column.IndicatorPart("shops"));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_error_has_a_sentence(string language)
    {
        var root = RulesetText.Root();
        using var texts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "texts", language + ".json")));
        var known = texts.RootElement.GetProperty("rulesets");
        var codes = Directory
            .EnumerateFiles(Path.Combine(root, "src", "Engine", "Nodes"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(code => !code.EndsWith('-'))
            .ToHashSet();

        Assert.True(codes.Count > 20);
        Assert.All(codes, code => Assert.True(known.TryGetProperty(code, out _), code));
    }

    [Fact]
    public void The_rulesets_of_the_house_are_right()
    {
        var files = Directory
            .GetFiles(Path.Combine(RulesetText.Root(), "rulesets"), "*.json")
            .Where(file => !file.EndsWith("schema.json", StringComparison.Ordinal));

        Assert.All(files, file => Assert.Empty(RulesetParser.Parse(File.ReadAllBytes(file)).Errors));
        Assert.NotEmpty(files);
    }

    [Fact]
    public void The_schema_knows_the_same_methods_as_the_parser()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RulesetText.Root(), "rulesets", "ruleset.schema.json")));
        var methods = schema.RootElement.GetProperty("definitions").GetProperty("method").GetProperty("oneOf").EnumerateArray();

        Assert.Equal(
            IndicatorParser.Kinds.Order(StringComparer.Ordinal),
            methods.Select(method => method.GetProperty("properties").GetProperty("kind").GetProperty("const").GetString()!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_ruleset_in_the_how_to_is_right()
    {
        var page = File.ReadAllText(Path.Combine(RulesetText.Root(), "docs", "how-to", "write-a-ruleset.md"));
        var start = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        Assert.Empty(RulesetParser.Parse(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]).Errors);
    }

    [GeneratedRegex("\"rulesets\\.([a-z-]+)\"")]
    private static partial Regex Code();
}
