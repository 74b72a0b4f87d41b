using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Journeys.Tests;

/// <summary>The pages over HTTP, as a reader without scripts meets them: a region of two towns and a village.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string Rules = """
        { "id": "test", "version": "1", "name": { "sv": "Test", "en": "Test" },
          "indicators": [{ "key": "population", "name": { "sv": "Invånare", "en": "Inhabitants" }, "unit": "persons", "method": { "kind": "column", "name": "population" } }],
          "criteria": [{ "key": "large", "name": { "sv": "Minst 10 000 invånare", "en": "At least 10,000 inhabitants" }, "indicator": "population", "operator": ">=", "threshold": 10000 }],
          "classes": [
            { "key": "town", "name": { "sv": "Stad", "en": "Town" }, "symbol": { "shape": "disc", "sizePixels": 17, "color": { "light": "#d9482b", "dark": "#ff8a63" } }, "rule": "large" },
            { "key": "village", "name": { "sv": "By", "en": "Village" }, "symbol": { "shape": "dot", "sizePixels": 7, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }, "otherwise": true }] }
        """;

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Rooms _rooms = null!;
    private Microsoft.AspNetCore.Builder.WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var folder = Path.Combine(_root, "region");
        Directory.CreateDirectory(_root);
        Rooms.Workspaces.Create(folder, "Testlän", "sv", Encoding.UTF8.GetBytes(Rules)).Value!.Dispose();
        var places = Path.Combine(_root, "orter.csv");
        await File.WriteAllTextAsync(places, "name,lat,lon,population\nKöping,59.512,15.993,18443\nVästerås,59.619,16.543,130795\nMunga,59.75,16.57,300\n");
        using (var writing = Rooms.Open(folder, WorkspaceAccess.Write, TimeProvider.System).Value!)
        {
            var report = await writing.Get<ICatalogue>().ImportAsync(new ImportRequest(places, "places") { Year = 2023 }, null, default);
            Assert.Equal(ImportResult.Imported, report.Result);
            var published = Path.Combine(_root, "klasser.csv");
            await File.WriteAllTextAsync(published, "place,class\nKöping,Stad\nMunga,Stad\n");
            report = await writing.Get<ICatalogue>().ImportAsync(new ImportRequest(published, "published-classes"), null, default);
            Assert.Equal(ImportResult.Imported, report.Result);
            await writing.Get<IDerivations>().BuildAsync(null, default);
        }
        _rooms = Rooms.Open(folder, WorkspaceAccess.Read, TimeProvider.System).Value!;
        _app = ServerApp.Build(_rooms.Workspace, TimeProvider.System, port: 0);
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _rooms.Dispose();
        _client.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("sv", "Köping är stad: villkoret uppfylls.", "Varför?")]
    [InlineData("en", "Köping is a town: the condition is met.", "Why?")]
    public async Task The_page_tells_why_a_place_has_its_class(string language, string sentence, string heading)
    {
        var page = await ReadAsync($"/?place={await IdOf("Köping")}&lang={language}");
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains("Munga", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_answered_with_404_and_a_sentence()
    {
        var answer = await _client.GetAsync("/places/nix");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Det finns ingen ort ”nix”.", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_that_a_browser_has_is_not_sent_again()
    {
        var first = await _client.GetAsync("/api/map");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/map");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_change_by_hand_is_built_and_shown_and_one_without_a_reason_keeps_what_was_entered()
    {
        var id = await IdOf("Munga");
        var token = TokenIn(await ReadAsync($"/?place={id}"));

        var refused = await SendAsync(id, token, reason: "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"Eva Ek\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(id, token, reason: "Ny station")).StatusCode);
        Assert.Contains("Munga är stad, satt för hand.", await ReadAsync($"/?place={id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(id, "forged", reason: "Ny station")).StatusCode);
    }

    [Fact]
    public async Task A_change_by_hand_whose_picture_cannot_be_built_is_refused_and_not_kept()
    {
        var id = await IdOf("Munga");
        var token = TokenIn(await ReadAsync($"/?place={id}"));
        var ruleset = Path.Combine(_root, "region", "ruleset.json");
        await File.WriteAllTextAsync(ruleset, "{");

        var refused = await SendAsync(id, token, reason: "Ny station");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        await File.WriteAllTextAsync(ruleset, Rules);
        var page = await ReadAsync($"/?place={id}");
        Assert.Contains("Munga är by", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny station", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?lang=sv")]
    [InlineData("/datasets?lang=en")]
    [InlineData("/datasets/places?lang=sv")]
    [InlineData("/comparison?lang=en")]
    public async Task A_page_carries_no_style_of_its_own_which_its_policy_forbids(string address)
    {
        var answer = await _client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* style=", page);
        foreach (Match sheet in Regex.Matches(page, "rel=\"stylesheet\" href=\"([^\"]+)\""))
            Assert.Equal("text/css", (await _client.GetAsync(sheet.Groups[1].Value)).Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("sv", "1 av 2 orter har samma klass beräknad som publicerad (50 %)", "”Minst 10 000 invånare” uppfylls inte: 300, krav ≥ 10 000.")]
    [InlineData("en", "1 of 2 places have the same class computed as published (50 %)", "“At least 10,000 inhabitants” is not met: 300, requirement ≥ 10,000.")]
    public async Task The_comparison_tells_what_makes_each_difference_and_leads_to_the_place(string language, string summary, string deciding)
    {
        var page = (await ReadAsync($"/comparison?lang={language}")).Replace('\u00a0', ' ');

        Assert.Contains(summary, page, StringComparison.Ordinal);
        Assert.Contains(deciding, page, StringComparison.Ordinal);
        var link = Regex.Match(page, "<th scope=\"row\"><a href=\"([^\"]+)\">Munga</a>").Groups[1].Value;
        Assert.Contains("Munga", await ReadAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sources_of_a_proof_lead_to_the_dataset()
    {
        var page = await ReadAsync($"/?place={await IdOf("Köping")}");
        Assert.Contains("href=\"/datasets/places?lang=sv\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/datasets/places?lang=sv")).StatusCode);
    }

    [Fact]
    public async Task A_ruleset_that_breaks_while_the_page_is_served_is_told_of_with_its_line_and_the_picture_stays()
    {
        Assert.DoesNotContain("page-problem", await ReadAsync("/"), StringComparison.Ordinal);
        var ruleset = Path.Combine(_root, "region", "ruleset.json");
        await File.WriteAllTextAsync(ruleset, Rules.Replace("\"rule\": \"large\"", "\"rule\": \"larger\"", StringComparison.Ordinal));

        var page = await ReadAsync("/?lang=en");

        var banner = Regex.Match(page, "<div class=\"page-problem\" role=\"alert\">.*?</div>", RegexOptions.Singleline).Value;
        Assert.Contains("larger", banner, StringComparison.Ordinal);
        Assert.Contains("ruleset.json", banner, StringComparison.Ordinal);
        Assert.Matches("line 5", banner);
        Assert.Contains("Munga", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/comparison")]
    [InlineData("/datasets")]
    [InlineData("/datasets/places")]
    public async Task A_document_has_the_colours_of_the_map_and_leads_back_with_them(string address)
    {
        var dark = await ReadAsync($"{address}?lang=sv&theme=dark");
        Assert.Contains("<html lang=\"sv\" data-theme=\"dark\">", dark, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/\\?[^\"]*theme=dark", dark);
        Assert.DoesNotContain("data-theme", await ReadAsync($"{address}?theme=%22onload"), StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"{(address == "/comparison" ? address : "/datasets/places")}?lang=sv&theme=dark\"",
            await ReadAsync("/?theme=dark"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_comparison_is_taken_away_as_a_file_with_every_place()
    {
        Assert.Contains("href=\"/comparison.csv?lang=en\"", await ReadAsync("/comparison?lang=en"), StringComparison.Ordinal);
        var lines = (await _client.GetStringAsync("/comparison.csv?lang=en"))
            .TrimStart('\uFEFF')
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("list,place,name,outcome,computed_class,published_class,decided_class,decision,deciding", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Contains(lines, line => line.Contains(",Munga,differs,Village,Town,,,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_page_has_its_address_for_paper_without_what_paper_does_not_show()
    {
        var id = await IdOf("Köping");
        // As the server calls itself, whatever name it was asked by.
        var shown = $"http://localhost:{_client.BaseAddress!.Port}/?place={id}";
        foreach (var address in new[] { "/", "/paper-address" })
        {
            var page = await ReadAsync($"{address}?theme=dark&place={id}&at=59.1,16.2,8&sort=name&dir=asc");
            Assert.Contains($"<strong>{shown}</strong>", page, StringComparison.Ordinal);
            Assert.Contains($"aria-label=\"{shown}\"><path d=\"M", page, StringComparison.Ordinal);
        }
    }

    private static string TokenIn(string page) => Regex.Match(page, "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value;

    private Task<HttpResponseMessage> SendAsync(string id, string token, string reason) =>
        _client.PostAsync(
            $"/places/{id}/amendments",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["form-token"] = token,
                    ["class"] = "town",
                    ["by"] = "Eva Ek",
                    ["reason"] = reason,
                }
            )
        );

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await _client.GetStringAsync(address));

    private async Task<string> IdOf(string name) =>
        Regex
            .Match(
                await _client.GetStringAsync("/api/map"),
                $"\"id\":\"([^\"]+)\",\"name\":\"{Regex.Escape(System.Text.Json.JsonEncodedText.Encode(name).ToString())}\""
            )
            .Groups[1]
            .Value;
}
