using System.Net;
using System.Xml.Linq;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Notices;
using Samplan.Features.Tests.Accounts;
using Samplan.Kernel;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Who is told of what, on the page and by letter, and that nobody is told twice.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private const string Town = "Stads kommun";
    private const string Roads = "Vägverket";

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Whoever_wrote_is_told_of_the_answer_and_of_what_settled_it_and_counts_it_in_the_head_of_the_page()
    {
        var number = await _world.WriteAsync(_world.Agency, Roads, "Vad gäller?");
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Vi undrar också");
        await _world.DoAsync(_world.Editor, number, "resolve", "Det här gäller");

        var page = (await _world.Agency.GetAsync("/notices")).Document;
        Assert.Equal("2", page.QuerySelector("header .frame-count")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".unread").Length);
        Assert.Contains("Lillby", page.QuerySelector(".unread a")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await _world.Writer.GetAsync("/notices")).Document.QuerySelectorAll(".unread"));
        Assert.Empty((await _world.Editor.GetAsync("/notices")).Document.QuerySelectorAll(".unread"));

        var first = page.QuerySelector(".unread input[name=number]")!.GetAttribute("value")!;
        await _world.Agency.PostAsync("/notices/read", ("number", first), ("read", "yes"));
        Assert.Single((await _world.Agency.GetAsync("/notices")).Document.QuerySelectorAll(".unread"));
        await _world.Agency.PostAsync("/notices/read", ("number", first), ("read", "no"));
        await _world.Agency.PostAsync("/notices/read", ("number", "all"));
        Assert.Null((await _world.Agency.GetAsync("/notices")).Document.QuerySelector("header .frame-count"));
    }

    [Fact]
    public async Task Whoever_follows_the_place_the_municipality_or_the_organisation_is_told_once()
    {
        await _world.Colleague.PostAsync("/follows", ("kind", "place"), ("id", "lillby"));
        await _world.Colleague.PostAsync("/follows", ("kind", "place"), ("id", "lillby"));
        await _world.Colleague.PostAsync("/follows", ("kind", "organisation"), ("id", (await _world.GetOrganisationAsync(Roads)).Id.Value));
        Assert.NotNull(
            (await _world.Colleague.GetAsync($"/feed?organisation={(await _world.GetOrganisationAsync(Roads)).Id.Value}")).Document.QuerySelector(
                "button[value=no]"
            )
        );
        await _world.WriteAsync(_world.Agency, "/comments/on/number/lillby~population~", Roads, "Är talet rätt, @lou?");

        var page = (await _world.Colleague.GetAsync("/notices")).Document;
        Assert.Contains("du nämns", Assert.Single(page.QuerySelectorAll(".unread")).TextContent, StringComparison.Ordinal);
        await _world.Colleague.PostAsync("/follows", ("kind", "place"), ("id", "lillby"), ("follow", "no"));
        await _world.Colleague.PostAsync("/follows", ("kind", "organisation"), ("id", (await _world.GetOrganisationAsync(Roads)).Id.Value), ("follow", "no"));
        await _world.WriteAsync(_world.Agency, Roads, "Igen");
        Assert.Single((await _world.Colleague.GetAsync("/notices")).Document.QuerySelectorAll(".unread"));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_see()
    {
        await _world.Agency.PostAsync("/follows", ("kind", "place"), ("id", "lillby"));
        await _world.WriteAsync(_world.Writer, Town, "Mellan oss", Visibility.Organisation);
        var blind = await _world.SendAsync(_world.Writer, TalkWorld.Place, Town, "Se här @mia", Visibility.Organisation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, blind.Status);
        Assert.Contains("mia kan inte se", blind.Sentence, StringComparison.Ordinal);
        Assert.Empty((await _world.Agency.GetAsync("/notices")).Document.QuerySelectorAll(".happenings .note"));
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Agency.PostAsync("/follows", ("kind", "proposal"), ("id", "9"))).Status);
    }

    [Fact]
    public async Task The_proposer_is_told_of_each_step_and_those_who_follow_the_edition_of_its_status()
    {
        var town = (await _world.GetOrganisationAsync(Town)).Id.Value;
        await _world.Writer.PostAsync("/proposals", ("edition", "1"), ("organisation", town), ("title", "Ny nod"), ("reason", "Växer"));
        async Task DoAsync(Browser browser, string act, params (string, string)[] fields)
        {
            var page = (await browser.GetAsync("/proposals/1")).Document;
            await browser.PostAsync($"/proposals/1/{act}", [("version", page.QuerySelector("input[name=version]")!.GetAttribute("value")!), .. fields]);
        }
        await DoAsync(_world.Writer, "changes", ("change-kind", "threshold"), ("criterion", "big"), ("threshold", "400"));
        await DoAsync(_world.Colleague, "release");
        await DoAsync(_world.Colleague, "submit");
        await DoAsync(_world.Editor, "take-up");
        await DoAsync(_world.Editor, "accept");

        var told = (await _world.Writer.GetAsync("/notices")).Document.QuerySelectorAll(".unread").Select(one => one.TextContent).ToList();
        Assert.Equal(4, told.Count);
        Assert.Contains("godtogs", told[0], StringComparison.Ordinal);
        Assert.Contains("Ny nod", told[0], StringComparison.Ordinal);

        await _world.Agency.PostAsync("/follows", ("kind", "edition"), ("id", "1"));
        await _world.Editor.PostAsync("/editions/1/status", ("status", "Referral"));
        Assert.Contains("fick status remiss", (await _world.Agency.GetAsync("/notices")).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LetterRhythm.AtOnce, "2026-05-19T08:00Z", "2026-05-19T08:00Z", true)]
    [InlineData(LetterRhythm.Daily, "2026-05-19T04:59Z", "2026-05-19T05:00Z", true)]
    [InlineData(LetterRhythm.Daily, "2026-05-19T05:00Z", "2026-05-20T04:59Z", false)]
    [InlineData(LetterRhythm.Daily, "2026-01-19T05:30Z", "2026-01-19T05:59Z", false)]
    [InlineData(LetterRhythm.Daily, "2026-01-19T05:30Z", "2026-01-19T06:00Z", true)]
    [InlineData(LetterRhythm.Weekly, "2026-05-19T08:00Z", "2026-05-25T04:59Z", false)]
    [InlineData(LetterRhythm.Weekly, "2026-05-19T08:00Z", "2026-05-25T05:00Z", true)]
    [InlineData(LetterRhythm.Never, "2026-05-19T08:00Z", "2027-05-19T08:00Z", false)]
    public void A_letter_is_due_on_a_swedish_morning(object rhythm, string noticed, string now, bool isDue) =>
        Assert.Equal(isDue, LetterTime.IsDue((LetterRhythm)rhythm, At(noticed), At(now)));

    [Fact]
    public async Task Unread_notices_come_in_one_letter_each_in_one_only()
    {
        var number = await _world.WriteAsync(_world.Agency, Roads, "Hemlig fråga <b>");
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Svar med egna ord");
        await _world.SendLettersAsync();
        var before = _world.Server.Letters.Sent.Count;
        _world.Server.Clock.Now += TimeSpan.FromDays(1);
        await _world.SendLettersAsync();
        await _world.SendLettersAsync();

        var letter = Assert.Single(_world.Server.Letters.Sent.Skip(before));
        Assert.StartsWith("mia@", letter.To, StringComparison.Ordinal);
        Assert.Contains("fick ett svar", letter.Text, StringComparison.Ordinal);
        Assert.Contains("https://samplan.example/comments/2", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("egna ord", letter.Text, StringComparison.Ordinal);

        // Everybody's session has ended meanwhile.
        var entry = new CommentEntry(number, "", null, "Så här", "", (await _world.FindAsync(number)).Version);
        Assert.True((await _world.Server.Get<CommentDesk>().ActAsync(await _world.GetActorAsync("eda"), number, CommentAct.Resolve, entry, default)).IsDone);
        _world.Server.Clock.Now += TimeSpan.FromDays(1);
        await _world.SendLettersAsync();
        var mia = _world.Server.Letters.Sent.Skip(before).Where(one => one.To.StartsWith("mia@", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, mia.Count);
        Assert.DoesNotContain("fick ett svar i", mia[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_made_and_not_handed_over_is_handed_over_once_when_the_server_is_back()
    {
        var number = await _world.WriteAsync(_world.Agency, Roads, "Fråga");
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Svar");
        var before = _world.Server.Letters.Sent.Count;
        await _world.Server.Get<LetterStore>().MakeAsync(await _world.GetPersonAsync("mia"), _world.Server.Clock.Now);

        await Task.WhenAll(_world.SendLettersAsync(), _world.SendLettersAsync());
        await _world.SendLettersAsync();
        Assert.Single(_world.Server.Letters.Sent.Skip(before));
    }

    [Fact]
    public async Task The_link_in_a_letter_ends_the_letters_without_signing_in_and_a_forged_one_does_not()
    {
        var person = await _world.GetPersonAsync("mia");
        await _world.Agency.PostAsync("/notices/letters", ("rhythm", "AtOnce"));
        var number = await _world.WriteAsync(_world.Agency, Roads, "Fråga");
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Svar");
        await _world.SendLettersAsync();
        var letter = _world.Server.Letters.Sent[^1];
        var link = new Uri(letter.Text.Split('\n').Last(line => line.Contains("/letters/end/", StringComparison.Ordinal))).PathAndQuery;
        using var anyone = _world.Server.Open();

        Assert.Equal(HttpStatusCode.NotFound, (await anyone.PostAsync($"/letters/end/{person.Value}.AAAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(link[..^2] + "xx")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync(link)).Status);
        Assert.Equal(LetterRhythm.AtOnce, await _world.Server.Get<LetterStore>().FindRhythmAsync(person));
        Assert.Equal(HttpStatusCode.BadRequest, (await anyone.PostBareAsync(link)).Status);
        await anyone.PostAsync(link);
        Assert.Equal(LetterRhythm.Never, await _world.Server.Get<LetterStore>().FindRhythmAsync(person));

        var sent = _world.Server.Letters.Sent.Count;
        await _world.WriteAsync(_world.Writer, $"/comments/{number}/answer", Town, "Mer");
        _world.Server.Clock.Now += TimeSpan.FromDays(8);
        await _world.SendLettersAsync();
        Assert.DoesNotContain(_world.Server.Letters.Sent.Skip(sent), one => one.To == letter.To);
        await _world.Server.Get<LetterStore>().SetRhythmAsync(person, LetterRhythm.AtOnce);
        await _world.SendLettersAsync();
        Assert.DoesNotContain(_world.Server.Letters.Sent.Skip(sent), one => one.To == letter.To);
    }

    [Fact]
    public async Task That_a_dataset_is_overdue_is_told_the_editors_once()
    {
        var datasets = _world.Server.Get<ICatalogue>();
        var file = Path.Combine(_world.Server.Workspace.Folder, "yearly.csv");
        await File.WriteAllTextAsync(file, "namn;invanare;lat;lon\nStorby;900;59.60;16.50\n");
        var map = new Dictionary<string, string> { ["name"] = "namn", ["population"] = "invanare" };
        await datasets.ImportAsync(
            new ImportRequest(file, "places")
            {
                Map = map,
                KeepsOutside = true,
                Interval = "P1M",
            },
            null,
            default
        );
        var imported = _world.Server.Clock.Now;
        _world.Server.Clock.Now += TimeSpan.FromDays(60);
        await _world.SendLettersAsync();
        _world.Server.Clock.Now += TimeSpan.FromDays(1);
        await _world.SendLettersAsync();

        var notices = _world.Server.Get<NoticeStore>();
        Assert.Equal(1, await notices.CountUnreadAsync(await _world.GetPersonAsync("eda")));
        Assert.Equal(0, await notices.CountUnreadAsync(await _world.GetPersonAsync("mia")));
        // A month is counted as 31 days, from the day of the import.
        var due = SwedishTime.Of(imported).Date.AddDays(31).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var letters = _world.Server.Letters.Sent.Where(one => one.Text.Contains("är försenad", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            $"är försenad: den skulle ha förnyats {due}",
            Assert.Single(letters, one => one.To.StartsWith("eda@", StringComparison.Ordinal)).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(letters.Count, letters.Select(one => one.To).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_feed_is_turned_by_key_and_is_also_atom()
    {
        for (var count = 0; count < 60; count++)
            await _world.WriteAsync(_world.Agency, Roads, $"Kommentar {count}");
        var page = (await _world.Writer.GetAsync("/feed?kind=place&id=lillby")).Document;
        Assert.Equal(50, page.QuerySelectorAll(".happenings li").Length);
        var older = (await _world.Writer.GetAsync(page.QuerySelector("a[href*=before]")!.GetAttribute("href")!)).Document;
        Assert.Equal(10, older.QuerySelectorAll(".happenings li").Length);
        Assert.Null(older.QuerySelector("a[href*=before]"));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse((await _world.Writer.GetAsync("/feed.atom?kind=place&id=lillby")).Text);
        var entries = feed.Root!.Elements(atom + "entry").ToList();
        Assert.Equal(50, entries.Count);
        Assert.Equal(50, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
        Assert.Contains("Lillby", entries[0].Element(atom + "title")!.Value, StringComparison.Ordinal);
        var person = await _world.GetPersonAsync("kim");
        Assert.Empty((await _world.Writer.GetAsync($"/feed?person={person.Value}")).Document.QuerySelectorAll(".happenings li"));
    }

    [Fact]
    public async Task A_successor_follows_what_the_one_before_followed()
    {
        await _world.Writer.PostAsync("/follows", ("kind", "place"), ("id", "torp"));
        var town = (await _world.GetOrganisationAsync(Town)).Id.Value;
        var (from, to) = (await _world.GetPersonAsync("kim"), await _world.GetPersonAsync("lou"));
        await _world.Administrator.PostAsync($"/organisations/{town}/successions", ("from", from.Value), ("to", to.Value));
        Assert.Contains("Torp", (await _world.Colleague.GetAsync("/notices")).Sentence, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
