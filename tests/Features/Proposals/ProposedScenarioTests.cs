using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Samplan.Accessibility;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accessibility;
using Samplan.Features.Tests.Accounts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Changes of roads, lines and services in proposals, and scenarios that become proposals, in a <see cref="TravelWorld"/>.</summary>
public sealed class ProposedScenarioTests : IAsyncLifetime
{
    private const string HalfWay = """{"type":"Point","coordinates":[16.55,59.65]}""";
    private const string Faster = "goal=place:storby&change=road-speed;at=59.65,16.55;speed=120";

    private ProposalWorld _world = null!;

    public async Task InitializeAsync() =>
        _world = await ProposalWorld.CreateAsync(
            rooms => rooms.AddAccessibility().AddAccessibilityPages(),
            routes => routes.MapGroup("").MaySeeRegion().MapAccessibility(),
            TravelWorld.DrawAsync
        );

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_road_in_a_proposal_tells_who_gets_a_shorter_way_and_leads_to_the_map_of_it()
    {
        var number = await BeginAsync(("change-kind", "road-speed"), ("geometry", HalfWay), ("speed", "120"));
        var page = await _world.Writer.GetAsync($"/proposals/{number}");

        Assert.Contains("Vägen vid 59.65,16.55 får farten 120 km/h.", page.Document.QuerySelector(".proposed li")!.TextContent, StringComparison.Ordinal);
        var parts = page.Document.QuerySelectorAll("h4").ToDictionary(heading => heading.TextContent, heading => heading.NextElementSibling!);
        // The library lies in Storby alone; a shop lies in each.
        Assert.StartsWith("30 får kortare väg, 0 får längre.", parts["Bibliotek, med bil"].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("30 får kortare väg, 0 får längre.", parts["Storby, med bil"].TextContent, StringComparison.Ordinal);
        Assert.Contains(parts, part => part.Value.TextContent.StartsWith("Ingens väg ändras.", StringComparison.Ordinal));
        Assert.Contains("Utanför orter", page.Document.QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);

        var map = await _world.Writer.GetAsync(parts["Storby, med bil"].QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("30 får kortare väg", map.Document.QuerySelector(".people")?.TextContent.Trim());
        Assert.Contains("farten 120", map.Document.QuerySelector(".proposed-changes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_of_a_proposal_is_shown_on_the_page_of_scenarios_and_further_changes_are_laid_over_it()
    {
        var number = await BeginAsync(("change-kind", "service-close"), ("service", "services-service/2"));

        var closed = await _world.Writer.GetAsync($"/accessibility/scenario?proposal={number}");
        Assert.StartsWith(
            "130 invånare får längre väg till Bibliotek",
            closed.Document.QuerySelector(".people + p")?.TextContent.Trim(),
            StringComparison.Ordinal
        );

        var moved = await _world.Writer.GetAsync(
            $"/accessibility/scenario?proposal={number}&goal=service:library&change=add-service;kind=library;at=59.70,16.60"
        );
        Assert.Equal("30 får kortare väg", moved.Document.QuerySelector(".people")?.TextContent.Trim());
        Assert.StartsWith("100 invånare får längre väg", moved.Document.QuerySelector(".people + p")?.TextContent.Trim(), StringComparison.Ordinal);
        var other = await _world.Writer.GetAsync($"/accessibility/scenario?proposal={number}&goal=place:storby&change=road-speed;at=59.65,16.55;speed=120");
        Assert.Equal("30 får kortare väg", other.Document.QuerySelector(".people")?.TextContent.Trim());
        Assert.Single(other.Document.QuerySelectorAll(".proposed-changes li"));
    }

    [Fact]
    public async Task A_proposal_that_one_may_not_see_is_as_one_that_is_not_there()
    {
        var number = await BeginAsync(("change-kind", "road-speed"), ("geometry", HalfWay), ("speed", "120"));

        foreach (var address in new[] { "/accessibility/scenario", "/accessibility/scenario.csv", "/api/accessibility/scenario" })
        {
            var hidden = await _world.Editor.GetAsync($"{address}?goal=place:storby&proposal={number}");
            Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
            Assert.DoesNotContain("120", hidden.Document.QuerySelector(".scenario-changes")?.TextContent ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_road_or_a_line_is_told_on_its_form_and_nothing_is_added()
    {
        var number = await _world.BeginAsync("Vägen");

        var fast = await AddAsync(number, ("change-kind", "road-speed"), ("geometry", HalfWay), ("speed", "900"));
        Assert.Contains("Fart, km/h ska vara ett tal från 5 till 150.", fast.Sentence, StringComparison.Ordinal);
        var far = await AddAsync(number, ("change-kind", "close-road"), ("geometry", """{"type":"Point","coordinates":[18.0,59.0]}"""));
        Assert.Contains("Ingen bilväg finns inom 300 m från punkten.", far.Sentence, StringComparison.Ordinal);
        var line = await AddAsync(number, ("change-kind", "line-headway"), ("transit", "0:0"), ("headway", "15"));
        Assert.Contains("tidtabell", line.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await _world.FindAsync(number)).Changes);
    }

    [Fact]
    public async Task A_scenario_becomes_a_new_draft_with_one_button_and_another_goes_into_it()
    {
        var form = await CarryFormAsync(Faster);
        Assert.Null(form.QuerySelector("select"));
        var begun = await CarryAsync(form);
        var number = int.Parse(begun.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        var draft = await _world.FindAsync(number);
        Assert.Equal((ProposalState.Draft, 1), (draft.State, draft.Edition));
        Assert.Equal("Vägen vid 59.65,16.55 får farten 120 km/h.", draft.Title);
        Assert.Contains("30 får kortare väg", draft.Reason, StringComparison.Ordinal);
        Assert.Equal(("road-speed", "120"), (draft.Changes[0].Kind, draft.Changes[0]["speed"]));

        var second = await CarryFormAsync("goal=place:storby&change=close-service;service=services-service/1");
        await CarryAsync(second, ("into", draft.Key));
        draft = await _world.FindAsync(number);
        Assert.Equal(["road-speed", "service-close"], draft.Changes.Select(change => change.Kind));
        Assert.Equal("Lanthandeln", draft.Changes[1]["service-name"]);
        Assert.Equal(HttpStatusCode.OK, (await _world.Writer.GetAsync($"/proposals/{number}")).Status);
    }

    [Fact]
    public async Task Whoever_writes_no_proposals_gets_no_button_and_what_cannot_be_read_begins_nothing()
    {
        Assert.Null((await _world.Editor.GetAsync("/accessibility/scenario?" + Faster)).Document.QuerySelector(".scenario-carry"));
        Assert.Null((await _world.Writer.GetAsync("/accessibility/scenario?goal=place:storby")).Document.QuerySelector(".scenario-carry"));

        foreach (var changes in new[] { "", "nej", "[]", "[null]", """[{"kind":"teleport"}]""", """[{"kind":"road-speed","values":{"speed":"x"}}]""" })
        {
            var refused = await _world.Writer.PostAsync(
                "/proposals/carry",
                ("changes", changes),
                ("edition", "1"),
                ("organisation", _world.Municipality),
                ("title", "Vägen"),
                ("reason", "Den behövs")
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }
        Assert.Empty(await _world.Server.Get<IProposals>().ListDraftsAsync(new Actor.Local()));
    }

    [Fact]
    public async Task An_edition_that_rests_on_a_road_is_opened_again_and_draws_it()
    {
        var changeSets = _world.Server.Get<IChangeSets>();
        var @base = (await changeSets.OpenAsync(1, default)).Value!;
        var road = new Modification(
            "väg",
            "new-road",
            new Dictionary<string, string> { ["geometry"] = """{"type":"LineString","coordinates":[[16.5001,59.6001],[16.5999,59.6999]]}""", ["speed"] = "90" },
            ""
        );
        var frozen = await changeSets.FreezeAsync(@base, [new AppliedChange(null, road)], new FreezeRequest("Med vägen"), default);

        var opened = (await changeSets.OpenAsync(frozen.Value!.Number, default)).Value!;
        Assert.Equal("travel-new-road", Assert.Single(opened.Drawings).SketchClass);
        Assert.Equal(@base.Book.Nodes.Nodes.Select(node => node.Class), opened.Book.Nodes.Nodes.Select(node => node.Class));
    }

    [Fact]
    public async Task Two_proposals_on_the_same_stretch_of_road_are_in_conflict_and_two_new_roads_are_not()
    {
        var changeSets = _world.Server.Get<IChangeSets>();
        var @base = (await changeSets.OpenAsync(1, default)).Value!;
        var (slow, closed) = (Change("road-speed", HalfWay, ("speed", "30")), Change("close-road", """{"type":"Point","coordinates":[16.5501,59.6501]}"""));
        var road = Change("new-road", """{"type":"LineString","coordinates":[[16.5001,59.6001],[16.5999,59.6999]]}""", ("speed", "90"));

        Assert.Single(changeSets.ListConflicts(@base, [slow], [closed]));
        Assert.Empty(changeSets.ListConflicts(@base, [road], [road]));
    }

    private static Modification Change(string kind, string geometry, params (string Name, string Value)[] values) =>
        new(kind, kind, values.Append(("geometry", geometry)).ToDictionary(one => one.Item1, one => one.Item2), "");

    private async Task<int> BeginAsync(params (string Name, string Value)[] change)
    {
        var number = await _world.BeginAsync("Vägen");
        var added = await AddAsync(number, change);
        Assert.True(added.Location is not null, added.Sentence);
        return number;
    }

    private Task<Browser.Answer> AddAsync(int number, params (string Name, string Value)[] change) => _world.DoAsync(_world.Writer, number, "changes", change);

    private async Task<IElement> CarryFormAsync(string query) =>
        (await _world.Writer.GetAsync("/accessibility/scenario?" + query)).Document.QuerySelector(".scenario-carry")!;

    /// <summary>Sends the form as it stands, with other answers to some of its questions.</summary>
    private Task<Browser.Answer> CarryAsync(IElement form, params (string Name, string Value)[] answers)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!));
        return _world.Writer.PostAsync("/proposals/carry", [.. hidden.Where(input => input.Name != "form-token"), .. answers]);
    }
}
