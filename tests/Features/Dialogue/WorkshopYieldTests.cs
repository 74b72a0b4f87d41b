using System.Net;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Features.Tests.Accounts;
using Samplan.Geo;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Sketches;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What was marked in a workshop goes on with what was said of it.</summary>
public sealed class WorkshopYieldTests : IAsyncLifetime
{
    private const string Point = """{"type":"Point","coordinates":[16.5001234,59.6005678]}""";
    private const string Line = """{"type":"LineString","coordinates":[[16.5,59.6],[16.6,59.7]]}""";
    private const string Area = """{"type":"Polygon","coordinates":[[[16.5,59.6],[16.52,59.6],[16.52,59.61],[16.5,59.6]]]}""";

    private WorkshopWorld _world = null!;

    public async Task InitializeAsync() => _world = await WorkshopWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Each_mark_of_a_theme_is_a_drawing_of_the_draft_where_it_was_marked()
    {
        await SetUpSketchAsync();
        var workshop = await MarkAsync(Point, Line, Area);
        await GroupAsync(workshop.Number);

        var form = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document;
        Assert.Equal(["sketch-Point", "sketch-Line", "sketch-Area"], form.QuerySelectorAll("select[name^='sketch-']").Select(one => one.GetAttribute("name")));
        // What no class can be drawn as is chosen in the draft.
        Assert.Equal([""], form.QuerySelectorAll("select[name='sketch-Area'] option").Select(one => one.GetAttribute("value")));
        await TakeAsync(workshop.Number, "proposals", "theme-1", ("sketch-Point", "corridor"), ("sketch-Line", "corridor"), ("sketch-Area", ""));

        var proposal = (await _world.Server.Get<IProposals>().FindAsync(new Actor.Local(), 1))!;
        Assert.Equal(["drawing", "drawing", "drawing"], proposal.Changes.Select(change => change.Kind));
        Assert.Equal([Point, Line, Area], proposal.Changes.Select(change => change["geometry"]));
        Assert.Equal(["Märke 1", "Märke 2", "Märke 3"], proposal.Changes.Select(change => change["title"]));
        Assert.Equal(["corridor", "corridor", null], proposal.Changes.Select(change => change["sketch-class"]));
        Assert.Equal("Ur workshop 1, svar 2 (Bord 1)", proposal.Changes[1].Reason);
        Assert.Equal(3, proposal.Changes.Select(change => change.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_drawing_from_a_mark_is_stored_in_metres_to_the_millimetre()
    {
        await SetUpSketchAsync();
        var workshop = await MarkAsync(Point, Line);
        await GroupAsync(workshop.Number);
        await TakeAsync(workshop.Number, "proposals", "theme-1", ("sketch-Point", "corridor"), ("sketch-Line", "corridor"));
        var proposal = (await _world.Server.Get<IProposals>().FindAsync(new Actor.Local(), 1))!;

        var changeSets = _world.Server.Get<IChangeSets>();
        var trial = await changeSets.TryAsync((await changeSets.OpenAsync(1, default)).Value!, proposal.Changes, "sv", default);

        Assert.Empty(trial.Problems);
        var drawn = trial.Drawings.Select(drawing => new WKBReader().Read(drawing.Shape)).ToArray();
        var (easting, northing) = Sweref.FromGeographic(16.5001234, 59.6005678);
        Assert.Equal(0, drawn[0].Distance(new Point(easting, northing)), 3);
        Assert.Equal(0, drawn[1].Coordinates[1].Distance(CoordinateOf(Sweref.FromGeographic(16.6, 59.7))), 3);

        static Coordinate CoordinateOf((double Easting, double Northing) at) => new(at.Easting, at.Northing);
    }

    [Fact]
    public async Task A_proposal_shows_the_workshop_that_it_came_of_to_those_who_may_see_it()
    {
        var workshop = await MarkAsync(Point);
        await TakeAsync(workshop.Number, "proposals", "card-1");
        var aside = (await _world.Leader.GetAsync("/proposals/1")).Document.QuerySelector($".object-asides a[href='/workshops/{workshop.Number}/summary']");
        Assert.Equal("Ur workshop 1: Ortens framtid", aside?.TextContent);
        Assert.NotNull((await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document.QuerySelector("#card-1 a[href='/proposals/1']"));
        Assert.Contains("punkt 66", (await _world.Server.Get<IProposals>().FindAsync(new Actor.Local(), 1))!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Point, "En punkt nära")]
    [InlineData(Line, "Ett område nära")]
    [InlineData(Area, "Ett område nära")]
    public async Task A_comment_stands_on_what_was_marked(string shape, string named)
    {
        var workshop = await MarkAsync(shape);
        var written = await TakeAsync(workshop.Number, "comments", "card-1", ("about", "mark"));
        Assert.StartsWith("/comments/on/area/", written.Location, StringComparison.Ordinal);
        var page = await _world.Leader.GetAsync(written.Location!.Split('#')[0]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(named, page.Sentence, StringComparison.Ordinal);
        Assert.Contains("Märke 1", page.Sentence, StringComparison.Ordinal);
        // And back: from the workshop to where the comment stands.
        Assert.NotNull((await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document.QuerySelector("#card-1 a[href='/comments/1']"));
        Assert.Equal(written.Location, (await _world.Leader.GetAsync("/comments/1")).Location);
    }

    [Fact]
    public async Task A_comment_stands_on_the_place_nearest_to_what_was_marked()
    {
        var workshop = await MarkAsync("""{"type":"Point","coordinates":[16.61,59.701]}""");
        var place = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document.QuerySelector("#about-card-1 option[value='place']");
        Assert.Equal("Orten Lillby", place?.TextContent);
        var written = await TakeAsync(workshop.Number, "comments", "card-1", ("about", "place"));
        Assert.StartsWith("/comments/on/place/", written.Location, StringComparison.Ordinal);
        Assert.Contains("Lillby", (await _world.Leader.GetAsync(written.Location!.Split('#')[0])).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_marked_there_is_no_mark_to_comment_on()
    {
        var workshop = await _world.OpenWorkshopAsync();
        await WorkshopWorld.WriteAsync(await _world.SitDownAsync(workshop), workshop.Number, "Bara ord");
        var refused = await TakeAsync(workshop.Number, "comments", "card-1", ("about", "mark"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("inget märke", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty((await _world.BoardAsync(workshop.Number)).Results);
    }

    [Fact]
    public void A_mark_far_from_here_is_none() => Assert.Null(MarkShape.Find("""{"type":"Point","coordinates":[-70.5,-33.4]}"""));

    [Fact]
    public void An_area_of_many_corners_still_has_an_address()
    {
        var round = Enumerable
            .Range(0, 181)
            .Select(step => step % 180 * Math.PI / 90)
            .Select(at => FormattableString.Invariant($"[{16.5 + (0.1 * Math.Cos(at))},{59.6 + (0.05 * Math.Sin(at))}]"));
        var shape = MarkShape.Find($$"""{"type":"Polygon","coordinates":[[{{string.Join(',', round)}}]]}""")!;
        var address = MarkYield.FindArea([new Card("x", 1, 1, 1, "Bord 1", "Runt", shape, null)])!.Value;
        var corners = Samplan.Dialogue.Comments.Subjects.AreaText.Find(address.Id);
        Assert.InRange(corners!.Count, 20, 100);
    }

    private Task SetUpSketchAsync() =>
        _world
            .Server.Get<SketchClassStore>()
            .SaveAsync(new Actor.Local(), new SketchClass("corridor", "Stråk", "Corridor", [SketchGeometry.Point, SketchGeometry.Line], IsClosed: false));

    private async Task<Workshop> MarkAsync(params string[] shapes)
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        for (var mark = 0; mark < shapes.Length; mark++)
        {
            var written = await phone.PostAsync(
                $"/take-part/{workshop.Number}/cards",
                ("id", WorkshopWorld.NewId()),
                ("question", "2"),
                ("text", $"Märke {mark + 1}"),
                ("shape", shapes[mark])
            );
            Assert.Equal(HttpStatusCode.SeeOther, written.Status);
        }
        return workshop;
    }

    private async Task GroupAsync(int number)
    {
        foreach (var card in (await _world.BoardAsync(number)).Cards)
            await _world.Leader.PostAsync(
                $"/workshops/{number}/cards/{card.Id}/theme",
                card.Number == 1 ? [("theme", "0"), ("new-theme", "Märken")] : [("theme", "1")]
            );
    }

    private Task<Browser.Answer> TakeAsync(int number, string what, string target, params IReadOnlyList<(string, string)> fields) =>
        _world.Leader.PostAsync($"/workshops/{number}/{what}", [("target", target), ("edition", "1"), ("organisation", _world.Municipality), .. fields]);
}
