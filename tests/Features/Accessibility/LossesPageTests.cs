using System.Net;
using Samplan.Analyses.Contracts;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>What hangs on each shop of a <see cref="TravelWorld"/>, whose rules ask for it within ten minutes by car.</summary>
public sealed class LossesPageTests : TravelPages
{
    [Fact]
    public async Task Where_the_rules_ask_for_nothing_the_page_says_what_to_add()
    {
        var page = await Reader.GetAsync("/accessibility/losses");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Regelverket har inget mått", page.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_that_most_would_lose_stand_first_and_a_chosen_one_says_why()
    {
        await AskAsync();

        var page = await Reader.GetAsync("/accessibility/losses");
        var rows = page.Document.QuerySelectorAll("table.losses tbody tr").ToArray();
        var chosen = await Reader.GetAsync(rows[0].QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);
        var why = chosen.Document.QuerySelector("#chosen")!.TextContent;

        // From Storby to the shop of Lillby it is thirteen minutes. The places are points: nobody has said how far they reach.
        Assert.Equal(["Storköp", "–", "100", "100"], rows[0].Children.Take(4).Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["Lanthandeln", "–", "30", "30"], rows[1].Children.Take(4).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("Om Storköp stänger", why, StringComparison.Ordinal);
        Assert.Contains("100 av dem når den inom 10\u00a0min i dag", why, StringComparison.Ordinal);
        Assert.Contains("Den närmaste andra är Lanthandeln", why, StringComparison.Ordinal);
        Assert.Contains("7 invånare bor utan väg i närheten", chosen.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_can_be_closed_in_thought_and_seen_on_the_map()
    {
        await AskAsync();

        var first = (await Reader.GetAsync("/accessibility/losses")).Document.QuerySelector("table.losses tbody a")!.GetAttribute("href")!.Split('#')[0];
        var page = await Reader.GetAsync(first);
        var closing = page.Document.QuerySelector("#chosen a")!.GetAttribute("href")!;

        Assert.StartsWith("/accessibility/services?kind=grocery&closed=", closing, StringComparison.Ordinal);
        Assert.EndsWith("%2F0&mode=car&minutes=10", closing, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Reader.GetAsync(closing)).Status);
        Assert.Contains(
            page.Document.QuerySelectorAll("a"),
            link => link.GetAttribute("href") == "/?off=links&layers=losses_shop_stranded:stranded&table=losses_shop_stranded"
        );
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/accessibility/losses?service=ingen")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/accessibility/losses?measure=inget")).Status);
    }

    private async Task AskAsync()
    {
        const string asked = """
            { "key": "shop-stranded", "name": { "sv": "Utan butik", "en": "Without a shop" }, "unit": "persons",
              "method": { "kind": "access", "measure": "stranded", "mode": "car", "kinds": ["grocery"], "limit": 10, "figure": "people" } },
            """;
        var rules = await File.ReadAllTextAsync(Server.Workspace.RulesetPath);
        await File.WriteAllTextAsync(Server.Workspace.RulesetPath, rules.Replace("\"indicators\": [", "\"indicators\": [" + asked, StringComparison.Ordinal));
        await Server.Get<IDerivations>().BuildAsync(null, default);
    }
}
