using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Pictures;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Who gets nearer and who farther when a proposal opens, moves or closes a service: libraries in Storby and in Lillby, thirteen kilometres apart.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private const string Nearest = """
        "indicators": [
            { "key": "library", "name": { "sv": "Till bibliotek", "en": "To a library" }, "unit": "metres", "method": { "kind": "nearestService", "kinds": ["library"] } },
        """;

    private ProposalWorld _world = null!;

    public async Task InitializeAsync() => _world = await ProposalWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_service_that_closes_moves_or_opens_tells_who_gets_nearer_and_who_farther()
    {
        await AskForLibrariesAsync("59.60;16.50;library;Storby bibliotek\n59.70;16.60;library;Lillby bibliotek\n");

        var closed = await AccessAsync(("change-kind", "service-close"), ("service", "services-service/1"));
        // Mellby too: it lies nearer to Lillby than to Storby.
        Assert.Contains("längre, 3: Lillby 0 m → ", closed, StringComparison.Ordinal);
        Assert.Contains("Mellby", closed, StringComparison.Ordinal);
        Assert.Contains("Torp", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("närmare, ", closed, StringComparison.Ordinal);

        var moved = await AccessAsync(
            ("change-kind", "service-move"),
            ("service", "services-service/1"),
            ("geometry", """{"type":"Point","coordinates":[16.40,59.72]}""")
        );
        Assert.Contains("närmare, 1: Mellby", moved, StringComparison.Ordinal);
        Assert.Contains("längre, 2: ", moved, StringComparison.Ordinal);

        var opened = await AccessAsync(("change-kind", "service-add"), ("kind", "library"), ("geometry", """{"type":"Point","coordinates":[16.70,59.75]}"""));
        Assert.Contains("närmare, 1: Torp", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("längre, ", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_of_its_kind_that_closes_leaves_nobody_with_a_distance_and_says_so()
    {
        await AskForLibrariesAsync("59.60;16.50;library;Storby bibliotek\n");

        var closed = await AccessAsync(("change-kind", "service-close"), ("service", "services-service/0"));

        Assert.Contains("kan inte räknas", closed, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 m", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_rule_asks_for_nearness_nothing_is_made_up()
    {
        await ImportAsync("59.60;16.50;library;Storby bibliotek\n");
        await _world.Server.Get<IDerivations>().BuildAsync(null, default);
        await _world.Server.FreezeAsync("Med service", EditionStatus.Dialogue);

        Assert.Contains(
            "Det kan inte räknas",
            await AccessAsync(("change-kind", "service-close"), ("service", "services-service/0")),
            StringComparison.Ordinal
        );
    }

    private async Task AskForLibrariesAsync(string rows)
    {
        var rules = DrawnPicture.RulesetText.Replace("\"indicators\": [\n", Nearest + "\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(_world.Server.Workspace.RulesetPath, rules);
        await ImportAsync(rows);
        await _world.Server.Get<IDerivations>().BuildAsync(null, default);
        await _world.Server.FreezeAsync("Med bibliotek", EditionStatus.Dialogue);
    }

    private async Task ImportAsync(string rows)
    {
        var file = Path.Combine(_world.Server.Workspace.Folder, "..", "service.csv");
        await File.WriteAllTextAsync(file, "lat;lon;kind;name\n" + rows);
        var report = await _world.Server.Get<ICatalogue>().ImportAsync(new ImportRequest(file, "services") { KeepsOutside = true }, null, default);
        Assert.Equal(ImportResult.Imported, report.Result);
    }

    /// <summary>What the page of a proposal on the second edition with one change says of access.</summary>
    private async Task<string> AccessAsync(params (string Name, string Value)[] change)
    {
        var begun = await _world.Writer.PostAsync(
            "/proposals",
            ("edition", "2"),
            ("organisation", _world.Municipality),
            ("title", "Service"),
            ("reason", "Lokalen sägs upp")
        );
        var number = int.Parse(begun.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var added = await _world.DoAsync(_world.Writer, number, "changes", change);
        Assert.True(added.Location is not null, added.Sentence);
        var page = await _world.Writer.GetAsync($"/proposals/{number}");
        var title = page.Document.QuerySelectorAll("h3").First(heading => heading.TextContent == "Vem får närmare och vem får längre");
        var said = new System.Text.StringBuilder();
        for (var part = title.NextElementSibling; part is not null and not { LocalName: "h2" or "h3" }; part = part.NextElementSibling)
            said.AppendLine(part.TextContent);
        return said.Replace('\u00a0', ' ').ToString();
    }
}
