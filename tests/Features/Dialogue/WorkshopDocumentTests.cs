using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Samplan.Dialogue.Workshops.Reading;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>The summary as a document that word processors open.</summary>
public sealed class WorkshopDocumentTests : IAsyncLifetime
{
    private static readonly XNamespace s_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace s_manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    private static readonly XNamespace s_style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private WorkshopWorld _world = null!;

    public async Task InitializeAsync() => _world = await WorkshopWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_document_has_every_question_theme_vote_and_mark_and_who_led_it_when()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Skolan\noch <b>biblioteket</b> & mer");
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Sällan", question: 3);
        await phone.PostAsync(
            $"/take-part/{workshop.Number}/cards",
            ("id", WorkshopWorld.NewId()),
            ("question", "2"),
            ("text", "Hållplats"),
            ("shape", """{"type":"Point","coordinates":[16.6,59.7]}""")
        );
        var card = (await _world.BoardAsync(workshop.Number)).Cards[0];
        await _world.Leader.PostAsync($"/workshops/{workshop.Number}/cards/{card.Id}/theme", ("theme", "0"), ("new-theme", "Barn"));
        await _world.DoAsync(workshop.Number, "vote", ("dots", "1"));
        await phone.PostAsync($"/take-part/{workshop.Number}/dots", ("target", "theme-1"), ("on", "yes"));
        await _world.DoAsync(workshop.Number, "close");

        var content = Open(await FetchAsync(workshop.Number))["content.xml"];
        Assert.Equal(["Vad är viktigast?", "Var?", "Hur ofta?", "Vad väljer vi?"], HeadingsOf(content, 1));
        Assert.Equal(["Barn (1 prick)"], HeadingsOf(content, 2));
        string[] paragraphs = [.. content.Descendants(s_text + "p").Select(one => one.Value)];
        Assert.Equal("Ortens framtid", paragraphs[0]);
        Assert.StartsWith("Workshop 1, 20", paragraphs[1], StringComparison.Ordinal);
        Assert.Equal("Leddes av rut, Stads kommun.", paragraphs[2]);
        Assert.Equal("Bikupor: Bord 1, Bord 2", paragraphs[3]);
        Assert.Contains("Skolanoch <b>biblioteket</b> & mer (Bord 1)", paragraphs);
        Assert.Single(content.Descendants(s_text + "line-break"));
        Assert.Contains("Hållplats (Bord 1, Lillby, punkt 66", string.Join('\n', paragraphs), StringComparison.Ordinal);
        Assert.Contains("Sällan: 1", paragraphs);
        Assert.Contains("Tåg: 0", paragraphs);
    }

    [Fact]
    public void The_file_is_what_it_says_from_its_first_bytes_and_names_its_parts()
    {
        using var document = new OpenDocument();
        document.Title("Rubrik");
        document.Heading(1, "Fråga");
        document.List(["Ett", "Två"]);
        var file = document.ToBytes("Rubrik", "sv");

        // OpenDocument 1.3 part 2, 3.3: the type lies uncompressed right after the first part's name.
        Assert.Equal($"mimetype{OpenDocument.MediaType}", Encoding.ASCII.GetString(file, 30, 8 + OpenDocument.MediaType.Length));
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = Open(file);
        var named = parts["META-INF/manifest.xml"].Root!.Elements().Select(one => one.Attribute(s_manifest + "full-path")!.Value).ToArray();
        Assert.Equal(OpenDocument.MediaType, parts["META-INF/manifest.xml"].Root!.Elements().First().Attribute(s_manifest + "media-type")!.Value);
        Assert.Equal(
            zip.Entries.Select(entry => entry.FullName).Except(["mimetype", "META-INF/manifest.xml"]).Order(),
            named.Where(path => path != "/").Order()
        );
        // Every style that the text uses is there.
        var used = parts["content.xml"].Descendants().Select(one => one.Attribute(s_text + "style-name")?.Value).OfType<string>().Distinct();
        var known = parts["styles.xml"].Descendants().Select(one => one.Attribute(s_style + "name")?.Value).OfType<string>().ToArray();
        Assert.All(used, style => Assert.Contains(style, known));
        Assert.Contains("Rubrik", parts["meta.xml"].Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_xml_cannot_hold_are_left_out_and_the_same_text_gives_the_same_bytes()
    {
        Assert.Equal("Före efter 🚌", Open(Write())["content.xml"].Descendants(s_text + "p").Single().Value);
        Assert.Equal(Write(), Write());

        static byte[] Write()
        {
            using var document = new OpenDocument();
            document.Paragraph("Före\u0000\u0008\uFFFE efter 🚌");
            return document.ToBytes("x\u0001", "sv");
        }
    }

    [Fact]
    public async Task Nobody_else_fetches_it()
    {
        var workshop = await _world.OpenWorkshopAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Neighbour.GetAsync($"/workshops/{workshop.Number}/summary.odt")).Status);
    }

    private async Task<byte[]> FetchAsync(int number)
    {
        using var handler = new HttpClientHandler { CookieContainer = _world.Colleague.Cookies };
        using var client = new HttpClient(handler) { BaseAddress = _world.Server.Address };
        using var answer = await client.GetAsync(new Uri($"/workshops/{number}/summary.odt", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, OpenDocument.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static Dictionary<string, XDocument> Open(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip
            .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);

        static XDocument Read(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        }
    }

    private static IEnumerable<string> HeadingsOf(XDocument content, int level) =>
        content.Descendants(s_text + "h").Where(one => one.Attribute(s_text + "outline-level")!.Value == $"{level}").Select(one => one.Value);
}
