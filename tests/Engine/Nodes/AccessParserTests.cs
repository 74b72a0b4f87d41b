using System.Text;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

/// <summary>The method <c>access</c>: a measure takes what it needs and nothing else.</summary>
public sealed class AccessParserTests
{
    [Theory]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"car\", \"kinds\": [\"shop\"]", "nearest:car:shop")]
    [InlineData(
        "\"measure\": \"nearest\", \"mode\": \"walk\", \"kinds\": [\"shop\", \"fuel\"], \"rank\": 2, \"in\": \"kilometres\"",
        "nearest:walk:shop+fuel:2:km"
    )]
    [InlineData("\"measure\": \"within\", \"mode\": \"bike\", \"people\": \"day-population-grid\", \"limit\": 30", "within:bike:daypopulation:30")]
    [InlineData("\"measure\": \"potential\", \"mode\": \"car\", \"people\": \"population-grid\", \"half\": 20", "potential:car:population:exponential 20")]
    [InlineData("\"measure\": \"catchment\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limits\": [10, 20, 30]", "catchment:car:gp:10,20,30:1,0.68,0.22")]
    [InlineData(
        "\"measure\": \"catchment\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"amount\": \"beds\", \"limits\": [5], \"balanced\": true",
        "catchment:car:gp:beds:5:balanced 1"
    )]
    [InlineData("\"measure\": \"served\", \"mode\": \"transit\", \"kinds\": [\"gp\"], \"limit\": 30", "served:transit:gp:30:420-540 p50")]
    [InlineData(
        "\"measure\": \"served\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limit\": 10, \"orOnline\": \"share1000\", \"onlinePercent\": 90",
        "served:car:gp:10:or share1000 90"
    )]
    [InlineData("\"measure\": \"stranded\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limit\": 10", "stranded:car:gp:10")]
    [InlineData(
        "\"measure\": \"stranded\", \"mode\": \"walk\", \"kinds\": [\"gp\"], \"limit\": 2, \"in\": \"kilometres\", \"longerBy\": 1.5, \"closesBelow\": 400",
        "stranded:walk:gp:2:longer 1.5:below 400:km"
    )]
    public void A_measure_is_named_by_what_it_asks(string method, string key)
    {
        var access = Assert.IsType<IndicatorMethod.Access>(Parse(method).Ruleset!.Indicators.Single().Method);

        Assert.Equal((key, AccessFigure.Mean, null), (access.Measure.Key, access.Figure, access.Bound));
    }

    [Theory]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"car\"", "rulesets.property-missing")]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"car\", \"kinds\": [\"shop\"], \"half\": 5", "rulesets.unknown-property")]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"transit\", \"kinds\": [\"shop\"], \"in\": \"kilometres\"", "rulesets.kilometres-by-transit")]
    [InlineData("\"measure\": \"within\", \"mode\": \"car\", \"kinds\": [\"shop\"], \"people\": \"population-grid\", \"limit\": 5", "rulesets.people-or-kinds")]
    [InlineData("\"measure\": \"catchment\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limits\": [20, 10, 30]", "rulesets.not-ascending")]
    [InlineData("\"measure\": \"catchment\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limits\": [10, 20]", "rulesets.one-weight-each")]
    [InlineData("\"measure\": \"stranded\", \"mode\": \"car\", \"kinds\": [\"shop\"], \"limit\": 0", "rulesets.out-of-range")]
    [InlineData("\"measure\": \"stranded\", \"mode\": \"transit\", \"kinds\": [\"shop\"], \"limit\": 9, \"closesBelow\": 9", "rulesets.closures-by-transit")]
    [InlineData("\"measure\": \"nearness\", \"mode\": \"car\", \"kinds\": [\"shop\"], \"limit\": 9, \"longerBy\": 9", "rulesets.unknown-property")]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"car\", \"kinds\": [\"shop\"], \"figure\": \"shareAtMost\"", "rulesets.property-missing")]
    [InlineData("\"measure\": \"nearest\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"orOnline\": \"mobile\"", "rulesets.unknown-property")]
    [InlineData("\"measure\": \"served\", \"mode\": \"car\", \"kinds\": [\"gp\"], \"limit\": 10, \"orOnline\": \"mobile\"", "rulesets.property-missing")]
    [InlineData("\"measure\": \"gravity\", \"mode\": \"car\", \"kinds\": [\"shop\"]", "rulesets.unknown-value")]
    public void What_a_measure_cannot_be_asked_is_refused(string method, string code)
    {
        Assert.Contains(code, Parse(method).Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("\"earliestDeparture\": \"07:30\", \"leastStayMinutes\": 360", null)]
    [InlineData("\"earliestDeparture\": \"half past seven\"", "rulesets.not-a-clock")]
    [InlineData("\"mostChanges\": -1", "rulesets.out-of-range")]
    [InlineData("\"colour\": \"green\"", "rulesets.unknown-property")]
    public void A_level_of_basic_accessibility_is_times_and_bounds(string level, string? code)
    {
        var errors = ParseMethod($$"""{ "kind": "basicAccess", "kinds": ["hospital"], "levels": [{ "name": "good", {{level}} }] }""").Errors;

        Assert.Equal(code, errors.Count == 0 ? null : errors[0].Code);
    }

    private static RulesetParsing Parse(string method) => ParseMethod($$"""{ "kind": "access", {{method}} }""");

    private static RulesetParsing ParseMethod(string method) =>
        RulesetParser.Parse(
            Encoding.UTF8.GetBytes(
                $$"""
                { "id": "test", "version": "1", "name": { "sv": "Test", "en": "Test" },
                  "indicators": [{ "key": "one", "name": { "sv": "En", "en": "One" }, "unit": "minutes", "method": {{method}} }],
                  "classes": [{ "key": "place", "name": { "sv": "Ort", "en": "Place" },
                    "symbol": { "shape": "dot", "sizePixels": 7, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }, "otherwise": true }] }
                """
            )
        );
}
