using System.Net;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What is said of the picture, by whom it is seen, and how it is settled.</summary>
public sealed class CommentTests : IAsyncLifetime
{
    private const string Town = "Stads kommun";
    private const string Roads = "Vägverket";

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_number_is_commented_answered_and_settled_and_its_panel_counts_it()
    {
        var panel = (await _world.Agency.GetAsync("/places/lillby?fragment=1")).Document;
        var link = panel
            .QuerySelectorAll(".object-asides a")
            .Select(one => one.GetAttribute("href")!)
            .First(one => one.Contains("number", StringComparison.Ordinal));
        var number = await _world.WriteAsync(_world.Agency, link, Roads, "Talet är för lågt");
        await _world.DoAsync(_world.Editor, number, "resolve", "Rättat i nästa bearbetning");

        var page = await TalkWorld.ReadAsync(_world.Writer, link);
        Assert.Contains("Lillby", page, StringComparison.Ordinal);
        Assert.Contains("480", page, StringComparison.Ordinal);
        Assert.Contains("Rättat i nästa bearbetning", page, StringComparison.Ordinal);
        Assert.Contains("mia, Vägverket", page, StringComparison.Ordinal);
        panel = (await _world.Agency.GetAsync("/places/lillby?fragment=1")).Document;
        Assert.Contains(
            panel.QuerySelectorAll(".object-asides a"),
            one => one.GetAttribute("href") == link && one.TextContent.Contains("(1)", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/comments/on/link/lillby~storby")]
    [InlineData("/comments/on/edition/1")]
    [InlineData("/comments/on/criterion/big")]
    [InlineData("/comments/on/area/580000,6610000")]
    [InlineData("/comments/on/area/580000,6610000;581000,6610000;581000,6611000")]
    [InlineData("/comments/on/dataset/places")]
    [InlineData("/comments/on/number/lillby~population~")]
    public async Task Everything_that_the_picture_is_made_of_can_be_commented(string address)
    {
        await _world.WriteAsync(_world.Agency, address, Roads, "Stämmer det här?");
        Assert.Contains("Stämmer det här?", await TalkWorld.ReadAsync(_world.Writer, address), StringComparison.Ordinal);
        Assert.Contains("Stämmer det här?", (await _world.Writer.GetAsync("/comments")).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/comments/on/place/ingenstans")]
    [InlineData("/comments/on/moon/1")]
    [InlineData("/comments/on/area/1,2")]
    [InlineData("/comments/on/edition/99")]
    [InlineData("/comments/on/organisation/1")]
    public async Task Of_what_is_not_there_nothing_is_said(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Agency.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.SendAsync(_world.Agency, address, Roads, "Hej", Visibility.Members)).Status);
    }

    [Fact]
    public async Task What_is_said_within_an_organisation_is_seen_there_only()
    {
        var number = await _world.WriteAsync(_world.Writer, Town, "Vår egen oro", Visibility.Organisation);

        Assert.Contains("Vår egen oro", await TalkWorld.ReadAsync(_world.Colleague), StringComparison.Ordinal);
        foreach (var other in new[] { _world.Agency, _world.Editor })
        {
            Assert.DoesNotContain("Vår egen oro", await TalkWorld.ReadAsync(other), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/comments/{number}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await _world.DoAsync(other, number, "resolve", "Jaså")).Status);
            foreach (
                var file in new[] { $"{TalkWorld.Place}/comments.csv", "/comments.csv", $"{TalkWorld.Place}/document", "/feed", "/feed.atom", "/comments" }
            )
                Assert.DoesNotContain("oro", (await other.GetAsync(file)).Text, StringComparison.Ordinal);
        }
        using var anyone = _world.Server.Open();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(TalkWorld.Place)).Status);
    }

    [Fact]
    public async Task The_public_reads_what_is_public_and_only_while_the_picture_is()
    {
        using var anyone = _world.Server.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.SendAsync(_world.Writer, TalkWorld.Place, Town, "Till alla", Visibility.Public)).Status);
        await _world.Administrator.PostAsync("/region/visibility", ("visibility", "Public"));
        await _world.WriteAsync(_world.Writer, Town, "Till alla", Visibility.Public);
        await _world.WriteAsync(_world.Writer, Town, "Bland oss");

        var page = await TalkWorld.ReadAsync(anyone);
        Assert.Contains("Till alla", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bland oss", page, StringComparison.Ordinal);

        await _world.Administrator.PostAsync("/region/visibility", ("visibility", "Members"));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync(TalkWorld.Place)).Status);
    }

    [Fact]
    public async Task An_answer_is_never_shown_to_more_than_what_it_answers()
    {
        var inside = await _world.WriteAsync(_world.Writer, Town, "Inom kommunen", Visibility.Organisation);
        var wider = await _world.SendAsync(_world.Colleague, $"/comments/{inside}/answer", Town, "Ut med det", Visibility.Members);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wider.Status);
        Assert.Contains("aldrig för fler", wider.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ut med det", wider.Document.QuerySelector($"#c{inside} textarea")!.TextContent, StringComparison.Ordinal);

        var open = await _world.WriteAsync(_world.Agency, Roads, "Till alla som deltar");
        var aside = await _world.WriteAsync(_world.Writer, $"/comments/{open}/answer", Town, "Ska vi svara?", Visibility.Organisation);
        Assert.DoesNotContain("Ska vi svara?", await TalkWorld.ReadAsync(_world.Agency), StringComparison.Ordinal);
        Assert.Equal(open, (await _world.FindAsync(aside)).Thread);
    }

    [Fact]
    public async Task What_was_written_over_stays_in_the_history_and_what_was_taken_back_is_gone_from_the_page()
    {
        var number = await _world.WriteAsync(_world.Writer, Town, "Första lydelsen");
        await _world.DoAsync(_world.Writer, number, "edit", "Andra lydelsen");
        var page = await TalkWorld.ReadAsync(_world.Agency);
        Assert.Contains("Första lydelsen", page, StringComparison.Ordinal);
        Assert.Contains("Andra lydelsen", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.DoAsync(_world.Colleague, number, "withdraw")).Status);
        await _world.DoAsync(_world.Writer, number, "withdraw");

        page = await TalkWorld.ReadAsync(_world.Agency);
        Assert.DoesNotContain("lydelsen", page, StringComparison.Ordinal);
        Assert.Contains("tillbakadragen", page, StringComparison.Ordinal);
        Assert.Equal([CommentAct.Write, CommentAct.Edit, CommentAct.Withdraw], (await _world.FindAsync(number)).Log.Select(step => step.Act));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.DoAsync(_world.Writer, number, "edit", "Ångrar mig")).Status);
    }

    [Fact]
    public async Task A_thread_is_settled_with_an_answer_by_the_region_or_by_whoever_the_object_belongs_to()
    {
        var number = await _world.WriteAsync(_world.Agency, Roads, "Vad gäller?");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.DoAsync(_world.Writer, number, "resolve", "Vi vet inte")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.DoAsync(_world.Editor, number, "resolve", " ")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await _world.DoAsync(_world.Editor, number, "resolve", "Det här gäller")).Status);
        Assert.Equal(CommentState.Resolved, (await _world.FindAsync(number)).State);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await _world.SendAsync(_world.Writer, $"/comments/{number}/answer", Town, "Men …", Visibility.Members)).Status
        );
        Assert.Equal(HttpStatusCode.SeeOther, (await _world.DoAsync(_world.Agency, number, "reopen")).Status);
        Assert.Equal(CommentState.Open, (await _world.FindAsync(number)).State);

        var begun = await _world.Writer.PostAsync(
            "/proposals",
            ("edition", "1"),
            ("organisation", (await _world.GetOrganisationAsync(Town)).Id.Value),
            ("title", "Ny nod"),
            ("reason", "Växer")
        );
        var own = await _world.WriteAsync(
            _world.Writer,
            $"/comments/on{begun.Location!.Replace("proposals", "proposal", StringComparison.Ordinal)}",
            Town,
            "Räcker skälet?",
            Visibility.Organisation
        );
        Assert.Equal(HttpStatusCode.SeeOther, (await _world.DoAsync(_world.Colleague, own, "resolve", "Ja")).Status);
    }

    [Fact]
    public async Task What_is_said_of_a_draft_is_not_wider_than_the_draft()
    {
        var begun = await _world.Writer.PostAsync(
            "/proposals",
            ("edition", "1"),
            ("organisation", (await _world.GetOrganisationAsync(Town)).Id.Value),
            ("title", "Hemligt än"),
            ("reason", "Växer")
        );
        var address = $"/comments/on{begun.Location!.Replace("proposals", "proposal", StringComparison.Ordinal)}";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.SendAsync(_world.Writer, address, Town, "Till alla", Visibility.Members)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Agency.GetAsync(address)).Status);
        Assert.DoesNotContain("Hemligt än", (await _world.Agency.GetAsync("/feed")).Sentence, StringComparison.Ordinal);
        Assert.Contains("Hemligt än", (await _world.Colleague.GetAsync("/feed")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_act_at_the_same_moment_one_is_told()
    {
        var number = await _world.WriteAsync(_world.Writer, Town, "Skrivet");
        var answers = await Task.WhenAll(
            _world.Writer.PostAsync($"/comments/{number}/edit", ("version", "1"), ("text", "Omskrivet")),
            _world.Editor.PostAsync($"/comments/{number}/resolve", ("version", "1"), ("text", "Svarat"))
        );
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.SeeOther);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.UnprocessableEntity);
        Assert.Equal(2, (await _world.FindAsync(number)).Log.Count);
        Assert.True((await _world.Server.Get<IAudit>().VerifyAsync(default)).IsSound);
    }

    [Fact]
    public async Task Nobody_writes_in_anothers_name_and_a_reader_writes_nothing()
    {
        var foreign = await _world.SendAsync(_world.Writer, TalkWorld.Place, Roads, "I ert namn", Visibility.Members);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
        using var reader = await _world.Server.JoinAsync(_world.Administrator, Town, "rea", Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.SendAsync(reader, TalkWorld.Place, Town, "Hej", Visibility.Members)).Status);
        Assert.Null((await reader.GetAsync(TalkWorld.Place)).Document.QuerySelector("textarea"));
        var bare = await _world.Writer.PostBareAsync(TalkWorld.Place, ("text", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
    }

    [Fact]
    public async Task The_mandate_that_somebody_speaks_by_is_shown()
    {
        var town = (await _world.GetOrganisationAsync(Town)).Id.Value;
        await _world.Administrator.PostAsync(
            $"/organisations/{town}/mandates",
            ("person", (await _world.GetPersonAsync("kim")).Value),
            ("scope", "yttra sig om noder"),
            ("decision", "KS 2026:12 § 4"),
            ("from", "2026-01-01")
        );
        await _world.WriteAsync(_world.Writer, Town, "Med mandat");
        Assert.Contains("yttra sig om noder (KS 2026:12 § 4)", await TalkWorld.ReadAsync(_world.Agency), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_comments_holds_no_formula_and_the_document_every_thread()
    {
        var number = await _world.WriteAsync(_world.Writer, Town, "=HYPERLINK(\"http://x\")");
        await _world.WriteAsync(_world.Agency, $"/comments/{number}/answer", Roads, "Svar på tal");
        var file = (await _world.Agency.GetAsync($"{TalkWorld.Place}/comments.csv")).Text;
        Assert.Contains("\"'=HYPERLINK(", file, StringComparison.Ordinal);
        Assert.Contains("Svar på tal", file, StringComparison.Ordinal);
        var document = (await _world.Agency.GetAsync($"{TalkWorld.Place}/document")).Document;
        Assert.Equal(2, document.QuerySelectorAll(".comment").Length);
        Assert.Empty(document.QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task What_is_written_is_shown_as_text_wherever_it_is_shown()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3))";
        var number = await _world.WriteAsync(_world.Writer, Town, Script);
        await _world.DoAsync(_world.Writer, number, "edit", Script + "!");
        await _world.WriteAsync(_world.Agency, $"/comments/{number}/answer", Roads, Script);
        await _world.DoAsync(_world.Editor, number, "resolve", Script);
        await _world.Agency.PostAsync(TalkWorld.Place, ("organisation", Script), ("mention", Script), ("visibility", Script), ("text", Script));
        foreach (
            var address in new[]
            {
                TalkWorld.Place,
                $"{TalkWorld.Place}/document",
                "/comments",
                "/notices",
                "/feed",
                $"/feed?kind={Uri.EscapeDataString(Script)}&id=1",
            }
        )
        {
            var page = (await _world.Writer.GetAsync(address)).Document;
            Assert.Empty(page.QuerySelectorAll("main script, main img, [onerror], a[href^=javascript]"));
        }
    }
}
