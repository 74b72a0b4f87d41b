using System.Net;
using System.Text;
using System.Text.Json;
using Samplan.Analyses.Contracts;
using Samplan.Features.Tests.Accessibility;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;

namespace Samplan.Features.Tests.Pictures.Pages;

/// <summary>The choice of how the lines of the links are drawn, over HTTP: a region without roads, and a <see cref="TravelWorld"/>.</summary>
public sealed class LinkLinesPageTests : IAsyncLifetime
{
    private DrawnServer _server = null!;
    private Browser _reader = null!;

    public async Task InitializeAsync() => (_server, _reader) = await DrawnServer.StartAsync();

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Without_roads_lines_are_straight_and_the_page_says_why()
    {
        var legend = (await _reader.GetAsync("/?lines=roads")).Document.QuerySelector("[data-part=links]")!;

        Assert.Equal(["straight"], legend.QuerySelectorAll("[name=lines]:checked").Select(static choice => choice.GetAttribute("value")));
        Assert.Equal(["roads", "bundled"], legend.QuerySelectorAll("[name=lines]:disabled").Select(static choice => choice.GetAttribute("value")));
        Assert.Contains("Bara raka linjer: inga vägar är importerade.", legend.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/api/link-lines/roads/0")).Status);
    }

    [Fact]
    public async Task With_roads_the_address_chooses_and_the_lines_follow_them()
    {
        await TravelWorld.DrawAsync(_server);

        var legend = (await _reader.GetAsync("/?lines=roads&cutoff=10&dimension=commuting")).Document.QuerySelector("[data-part=links]")!;
        Assert.Equal(["roads"], legend.QuerySelectorAll("[name=lines]:checked").Select(static choice => choice.GetAttribute("value")));
        Assert.Empty(legend.QuerySelectorAll("[name=lines]:disabled"));
        Assert.Equal(["roads"], legend.QuerySelectorAll("[data-lines]:not([hidden])").Select(static note => note.GetAttribute("data-lines")));
        Assert.Empty(legend.QuerySelectorAll("input[type=hidden][name=lines]"));

        using var answer = JsonDocument.Parse((await _reader.GetAsync("/api/link-lines/roads/2")).Text);
        var link = Assert.Single(answer.RootElement.GetProperty("links").EnumerateObject());
        Assert.Equal(["lillby", "storby"], link.Name.Split('~').Order());
        var numbers = answer
            .RootElement.GetProperty("pieces")
            .EnumerateArray()
            .SelectMany(static piece => piece.EnumerateArray().Select(static number => number.GetDouble()))
            .ToList();
        Assert.Equal((16.5, 59.7), (numbers.Min(), numbers.Max()));
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/api/link-lines/roads/3")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/api/link-lines/by-air/0")).Status);
    }

    [Fact]
    public async Task A_corridor_answers_why_with_its_flows_its_weakest_road_and_what_there_is_to_go_by()
    {
        await TravelWorld.DrawAsync(_server);
        var flows = "from;to;persons\nLillby;Storby;60\nTorp;Lillby;25\nMellby;Storby;22\n";
        await TravelWorld.ImportAsync(_server, "flows.csv", "flows:commuting", Encoding.UTF8.GetBytes(flows));
        await _server.Get<IDerivations>().BuildAsync(null, default);

        var panel = (await _reader.GetAsync("/features/corridors/1?fragment=true")).Document;

        Assert.Equal("Lillby–Storby", string.Join('–', panel.QuerySelector(".panel-title")!.TextContent.Split('–').Order()));
        var why = panel.QuerySelectorAll("section").First(static section => section.QuerySelector("h3")?.TextContent == "Varför?").TextContent;
        Assert.Contains("60 personer i båda riktningarna och 60 på dess svagaste väg", why, StringComparison.Ordinal);
        Assert.Matches("Störst på den svagaste vägen: (Lillby–Storby|Storby–Lillby) 60\\.", why);
        Assert.Matches("Med bil tar det 1[23] minuter\\. Ingen tidtabell är importerad", why);
        Assert.Contains("Vägnätets version", panel.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_the_paper_keeps_how_lines_are_drawn()
    {
        await TravelWorld.DrawAsync(_server);

        var paper = (await _reader.GetAsync("/?lines=bundled&print=a3")).Document.QuerySelector(".paper-address")!;

        Assert.Contains("lines=bundled", paper.TextContent, StringComparison.Ordinal);
    }
}
