using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Drawn things on their way through the pages: with a form, from a file, written further, and fetched again.</summary>
public sealed class DrawingPageTests : IAsyncLifetime
{
    private const string North = """{"type":"LineString","coordinates":[[16.5,59.6],[16.6,59.7]]}""";
    private const string South = """{"type":"LineString","coordinates":[[16.5,59.5],[16.6,59.4]]}""";

    private static readonly (string, string)[] s_class =
    [
        ("key", "corridor"),
        ("swedish", "Stråk"),
        ("english", "Corridor"),
        ("geometry", "Line"),
        ("colour", "Purple"),
        ("width", "5"),
        ("dash", "Dashed"),
        ("field-0-swedish", "Turer per dag"),
        ("field-0-english", "Trips a day"),
        ("field-0-kind", "Number"),
        ("field-0-unit", "turer"),
        ("field-0-minimum", "1"),
        ("field-0-required", "yes"),
        ("field-1-swedish", ""),
    ];

    private ProposalWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await ProposalWorld.CreateAsync();
        Assert.Equal(HttpStatusCode.SeeOther, (await _world.Editor.PostAsync("/proposals/sketch-classes", s_class)).Status);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_form_that_the_coordinator_set_up_is_asked_kept_shown_and_fetched()
    {
        var number = await _world.BeginAsync("Ett stråk");
        var page = (await _world.Writer.GetAsync($"/proposals/{number}/changes/new?kind=drawing&sketch-class=corridor")).Document;
        Assert.Equal("Turer per dag, turer", page.QuerySelector("label[for='answer:f1']")!.TextContent);

        var refused = await DrawAsync(number, ("geometry", North), ("answer:f1", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("”Turer per dag” ska vara minst 1.", refused.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("16.6", refused.Document.QuerySelector("#geometry")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await DrawAsync(number, ("geometry", North), ("answer:f1", "12,5"))).Status);
        var shown = (await _world.Writer.GetAsync($"/proposals/{number}")).Document;
        Assert.Contains("12,48 km", shown.QuerySelector(".proposed li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("12,5 turer", shown.QuerySelector(".answers dd")!.TextContent);
        Assert.Contains("Stråk", shown.QuerySelector(".drawn-legend")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("drawn-purple", shown.QuerySelector(".change-map .map-drawn")!.ClassName, StringComparison.Ordinal);
        var file = (await _world.Writer.GetAsync($"/proposals/{number}/changes.csv")).Text;
        Assert.Contains("wkt_epsg3006,Turer per dag", file, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_drawn_is_written_further_in_its_place_and_a_closed_question_keeps_its_answer()
    {
        var number = await _world.BeginAsync("Ett stråk");
        await DrawAsync(number, ("geometry", North), ("answer:f1", "12"));
        await DrawAsync(number, ("geometry", South), ("answer:f1", "8"));
        await _world.Editor.PostAsync("/proposals/sketch-classes", [.. s_class, ("field-0-closed", "yes")]);
        var first = (await _world.FindAsync(number)).Changes[0];

        var form = (await _world.Writer.GetAsync($"/proposals/{number}/changes/{first.Id}/edit")).Document;
        Assert.Contains("16.6", form.QuerySelector("#geometry")!.TextContent, StringComparison.Ordinal);
        var both = $$"""{"type":"GeometryCollection","geometries":[{{South}},{{North}}]}""";
        var saved = await _world.DoAsync(_world.Writer, number, $"changes/{first.Id}", ("sketch-class", "corridor"), ("title", "Delat"), ("geometry", both));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var changes = (await _world.FindAsync(number)).Changes;
        Assert.Equal(["Delat", "Delat 2", "Norra"], changes.Select(one => one["title"]!));
        Assert.Equal((first.Id, "12", "12"), (changes[0].Id, changes[0]["answer:f1"]!, changes[1]["answer:f1"]!));
    }

    [Fact]
    public async Task A_drawn_file_is_read_on_the_server_or_refused_in_one_sentence()
    {
        var number = await _world.BeginAsync("Ur en fil");
        var geoJson = $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{{North}}}]}""";

        var read = await UploadAsync(number, "stråk.geojson", Encoding.UTF8.GetBytes(geoJson));
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal("LineString", (string?)JsonNode.Parse(read.Text)!["geometries"]![0]!["type"]);

        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("läsmig.txt");
        var refused = await UploadAsync(number, "fel.zip", zip.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Single(((string?)JsonNode.Parse(refused.Text)!["detail"])!.TrimEnd('.').Split(". "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(number, "tabell.csv", "namn;tal\nÅby;4\n"u8.ToArray())).Status);
        Assert.Empty((await _world.FindAsync(number)).Changes);
    }

    [Fact]
    public async Task Who_may_not_see_a_proposal_sees_nothing_of_its_ground()
    {
        var number = await _world.BeginAsync("Hemligt än");
        await DrawAsync(number, ("geometry", North), ("answer:f1", "12"));
        using var other = await _world.Server.JoinAsync(_world.Administrator, "By kommun", "pia", Role.Contributor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/proposals/{number}/ground")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/proposals/{number}/changes.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/proposals/{number}/ground/lines?west=16&south=59&east=17&north=60")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _world.Writer.GetAsync($"/proposals/{number}/ground/lines?west=17&south=59&east=16&north=60")).Status);
    }

    [Fact]
    public async Task Other_proposals_on_the_same_edition_are_on_the_ground_with_what_they_touch()
    {
        var other = await _world.SubmitAsync("Lillby ska vara stad", ("change-kind", "designate"), ("place", "Lillby"), ("class", "town"));
        var number = await _world.BeginAsync("Ett stråk");
        var ground = JsonNode.Parse((await _world.Writer.GetAsync($"/proposals/{number}/ground")).Text)!;
        Assert.Equal(other, (int?)ground["others"]![0]!["number"]);
        Assert.Equal("Point", (string?)ground["others"]![0]!["geometry"]!["type"]);
    }

    [Fact]
    public async Task A_place_is_picked_by_its_name_and_kept_by_its_id()
    {
        var number = await _world.BeginAsync("Lillby");
        var form = (await _world.Writer.GetAsync($"/proposals/{number}/changes/new?kind=designate")).Document;
        Assert.Contains("Lillby", form.QuerySelectorAll("#place-list option").Select(one => one.GetAttribute("value")));
        await _world.DoAsync(_world.Writer, number, "changes", ("change-kind", "designate"), ("place", "lillby"), ("class", "town"));
        Assert.Equal("lillby", Assert.Single((await _world.FindAsync(number)).Changes)["place"]);
        var again = (await _world.Writer.GetAsync($"/proposals/{number}/changes/{(await _world.FindAsync(number)).Changes[0].Id}/edit")).Document;
        Assert.Equal("Lillby", again.QuerySelector("#place")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_consequence_is_as_new_after_every_change()
    {
        var number = await _world.BeginAsync("Lägre krav");
        await _world.DoAsync(_world.Writer, number, "changes", ("change-kind", "threshold"), ("criterion", "big"), ("threshold", "400"));
        var page = await _world.Writer.GetAsync($"/proposals/{number}");
        Assert.Contains("Lillby blir stad.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lillby blir stad.", (await _world.Writer.GetAsync($"/proposals/{number}")).Document.Body!.TextContent, StringComparison.Ordinal);
        var change = (await _world.FindAsync(number)).Changes[0];
        await _world.DoAsync(_world.Writer, number, $"changes/{change.Id}", ("criterion", "big"), ("threshold", "100000"));
        Assert.DoesNotContain("Lillby blir stad.", (await _world.Writer.GetAsync($"/proposals/{number}")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<Browser.Answer> DrawAsync(int number, params IReadOnlyList<(string, string)> more) =>
        _world.DoAsync(_world.Writer, number, "changes", [("change-kind", "drawing"), ("sketch-class", "corridor"), ("title", "Norra"), .. more]);

    private async Task<(HttpStatusCode Status, string Text)> UploadAsync(int number, string name, byte[] content)
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = _world.Writer.Cookies }) { BaseAddress = _world.Server.Address };
        var page = await _world.Writer.GetAsync($"/proposals/{number}");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!), "form-token");
        form.Add(new ByteArrayContent(content), "file", name);
        using var answer = await client.PostAsync($"/proposals/{number}/drawn-file", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
