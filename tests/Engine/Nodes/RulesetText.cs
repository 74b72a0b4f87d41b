using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Tests.Nodes;

/// <summary>Small rulesets written as a planner would write them.</summary>
internal static class RulesetText
{
    /// <summary>A ruleset with two indicators and the classes given.</summary>
    public const string Small = """
        {
          "id": "small",
          "version": "1",
          "name": { "sv": "Liten", "en": "Small" },
          "indicators": [
            { "key": "people", "name": { "sv": "Invånare", "en": "Inhabitants" }, "unit": "persons", "method": { "kind": "column", "name": "population" } },
            { "key": "shops", "name": { "sv": "Butiker", "en": "Shops" }, "unit": "count", "method": { "kind": "serviceCount", "kinds": ["grocery"] } }
          ],
          "criteria": [
            { "key": "many", "name": { "sv": "Många", "en": "Many" }, "indicator": "people", "operator": ">=", "threshold": 1000 }
          ],
          "classes": [
            {
              "key": "centre",
              "name": { "sv": "Centralort", "en": "Centre" },
              "symbol": { "shape": "disc", "sizePixels": 17, "color": { "light": "#d9482b", "dark": "#ff8a63" } },
              "rule": { "all": ["many", { "indicator": "shops", "operator": ">", "threshold": 0 }] }
            },
            {
              "key": "other",
              "name": { "sv": "Övrig", "en": "Other" },
              "symbol": { "shape": "dot", "sizePixels": 4, "color": { "light": "#77838b", "dark": "#73838b" } },
              "otherwise": true
            }
          ]
        }
        """;

    public static Ruleset Parse(string json)
    {
        var parsing = RulesetParser.Parse(json);
        return parsing.Ruleset ?? throw new InvalidOperationException(string.Join('\n', parsing.Errors));
    }

    /// <summary>The folder that holds <c>rulesets/</c> and <c>texts/</c>.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Samplan.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
