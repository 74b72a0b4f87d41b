using System.Net;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Features.Tests.Accounts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Small groups answer from their phones, the facilitator groups, all vote, and what comes of it goes on.</summary>
public sealed class WorkshopTests : IAsyncLifetime
{
    private WorkshopWorld _world = null!;

    public async Task InitializeAsync() => _world = await WorkshopWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task What_a_phone_writes_stands_on_the_screen_with_its_small_group()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop, "Bord 2");
        Assert.Equal(HttpStatusCode.SeeOther, (await WorkshopWorld.WriteAsync(phone, workshop.Number, "Skolan")).Status);

        var screen = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}/screen")).Document;
        var card = Assert.Single(screen.QuerySelectorAll(".card"));
        Assert.Equal(("Skolan", "Bord 2"), (card.QuerySelector(".card-words")!.TextContent, card.QuerySelector(".note")!.TextContent));
        Assert.Contains(JoinCode.Spell(workshop.Code!), screen.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(screen.QuerySelector(".qr path"));
    }

    [Fact]
    public async Task What_is_sent_twice_is_there_once()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        var other = await _world.SitDownAsync(workshop);
        var id = WorkshopWorld.NewId();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkshopWorld.WriteAsync(phone, workshop.Number, "En gång", id)));
        // Nor can somebody else write under the same id.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WorkshopWorld.WriteAsync(other, workshop.Number, "Annat", id)).Status);
        Assert.Equal("En gång", Assert.Single((await _world.BoardAsync(workshop.Number)).Cards).Text);
    }

    [Fact]
    public async Task A_card_taken_back_and_sent_again_stays_away()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var (phone, other) = (await _world.SitDownAsync(workshop), await _world.SitDownAsync(workshop));
        var id = WorkshopWorld.NewId();
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Ångrat", id);
        await other.PostAsync($"/take-part/{workshop.Number}/cards/{id}/remove");
        Assert.Single((await _world.BoardAsync(workshop.Number)).Cards);
        await phone.PostAsync($"/take-part/{workshop.Number}/cards/{id}/remove");
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Ångrat", id);
        Assert.Empty((await _world.BoardAsync(workshop.Number)).Cards);
    }

    [Fact]
    public async Task A_mark_is_a_shape_or_a_place_by_name_and_nothing_else()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        const string line = """{"type":"LineString","coordinates":[[16.5,59.6],[16.6,59.7]]}""";
        await MarkAsync(("text", "Väg"), ("shape", line));
        await MarkAsync(("text", "Torg"), ("place", "Lillby"));
        foreach (var wrong in new[] { "", "hej", """{"type":"Point","coordinates":[16.5,99]}""", """{"type":"Point","coordinates":["<b>",1]}""" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MarkAsync(("text", "Fel"), ("shape", wrong))).Status);

        var cards = (await _world.BoardAsync(workshop.Number)).Cards;
        Assert.Equal([line, """{"type":"Point","coordinates":[16.6,59.7]}"""], cards.Select(card => card.Shape));
        var summary = await _world.Leader.GetAsync($"/workshops/{workshop.Number}/summary");
        Assert.Contains("Lillby", summary.Document.QuerySelectorAll(".said li")[1].TextContent, StringComparison.Ordinal);

        Task<Browser.Answer> MarkAsync(params (string, string)[] fields) =>
            phone.PostAsync($"/take-part/{workshop.Number}/cards", [("id", WorkshopWorld.NewId()), ("question", "2"), .. fields]);
    }

    [Fact]
    public async Task A_choice_is_changed_by_choosing_again()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Ofta", question: 3);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Sällan", question: 3);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WorkshopWorld.WriteAsync(phone, workshop.Number, "Aldrig", question: 3)).Status);
        Assert.Equal("Sällan", Assert.Single((await _world.BoardAsync(workshop.Number)).Cards).Text);
    }

    [Fact]
    public async Task Each_has_so_many_dots_and_none_counts_twice()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var (phone, other) = (await _world.SitDownAsync(workshop), await _world.SitDownAsync(workshop));
        await Task.WhenAll(DotAsync(phone, "option-4-1"), DotAsync(phone, "option-4-1"), DotAsync(other, "option-4-1"));
        await DotAsync(phone, "option-4-2");
        Assert.Contains("2 prickar", (await DotAsync(phone, "option-4-3")).Sentence, StringComparison.Ordinal);
        await DotAsync(phone, "option-4-2", "no");
        await DotAsync(phone, "option-4-3");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DotAsync(phone, "option-4-9")).Status);

        var board = await _world.BoardAsync(workshop.Number);
        Assert.Equal((2, 0, 1), (board.DotsOn("option-4-1"), board.DotsOn("option-4-2"), board.DotsOn("option-4-3")));

        Task<Browser.Answer> DotAsync(Browser browser, string target, string on = "yes") =>
            browser.PostAsync($"/take-part/{workshop.Number}/dots", ("target", target), ("on", on));
    }

    [Fact]
    public async Task The_facilitator_groups_names_lets_vote_and_closes_and_the_summary_says_it()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        foreach (var text in new[] { "Skolan", "Fritids", "Bussen" })
            await WorkshopWorld.WriteAsync(phone, workshop.Number, text);
        var cards = (await _world.BoardAsync(workshop.Number)).Cards;
        await _world.Leader.PostAsync($"/workshops/{workshop.Number}/cards/{cards[0].Id}/theme", ("theme", "0"), ("new-theme", "Barn"));
        await _world.Leader.PostAsync($"/workshops/{workshop.Number}/cards/{cards[1].Id}/theme", ("theme", "1"));
        await _world.Leader.PostAsync($"/workshops/{workshop.Number}/themes/1", ("name", "Barn och unga"));
        await _world.DoAsync(workshop.Number, "vote", ("dots", "1"));

        // Nobody writes while all vote; a card in a theme is voted on with the theme.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WorkshopWorld.WriteAsync(phone, workshop.Number, "För sent")).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await phone.PostAsync($"/take-part/{workshop.Number}/dots", ("target", "card-1"), ("on", "yes"))).Status
        );
        await phone.PostAsync($"/take-part/{workshop.Number}/dots", ("target", "theme-1"), ("on", "yes"));
        await _world.DoAsync(workshop.Number, "close");

        var summary = (await _world.Colleague.GetAsync($"/workshops/{workshop.Number}/summary")).Document;
        Assert.Equal("Barn och unga 1 prick", summary.QuerySelector("h3")!.TextContent);
        Assert.Equal(3, summary.QuerySelectorAll(".said li").Length);
        Assert.Contains(
            "Barn och unga,1,Skolan,Bord 1,,,1",
            (await _world.Colleague.GetAsync($"/workshops/{workshop.Number}/summary.csv")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "### Barn och unga (1 prick)",
            (await _world.Colleague.GetAsync($"/workshops/{workshop.Number}/summary.md")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_closed_workshop_has_forgotten_its_code_and_every_phone()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        await _world.DoAsync(workshop.Number, "close");

        Assert.Contains("avslutad", (await phone.GetAsync($"/take-part/{workshop.Number}")).Sentence, StringComparison.Ordinal);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Efteråt");
        Assert.Empty((await _world.BoardAsync(workshop.Number)).Cards);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _world.OpenPhone().GetAsync($"/join/{workshop.Code}")).Status);
    }

    [Fact]
    public async Task A_theme_becomes_the_draft_of_a_proposal_that_says_where_it_comes_from()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Skolan ska finnas kvar");

        var begun = await _world.Leader.PostAsync(
            $"/workshops/{workshop.Number}/proposals",
            ("target", "card-1"),
            ("edition", "1"),
            ("organisation", _world.Municipality)
        );

        Assert.Equal("/proposals/1", begun.Location);
        var proposal = (await _world.Server.Get<IProposals>().FindAsync(new Actor.Local(), 1))!;
        Assert.Equal(("Skolan ska finnas kvar", ProposalState.Draft), (proposal.Title, proposal.State));
        Assert.Contains($"https://samplan.example/workshops/{workshop.Number}", proposal.Reason, StringComparison.Ordinal);
        Assert.Contains("– Skolan ska finnas kvar (Bord 1)", proposal.Reason, StringComparison.Ordinal);
        var page = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document;
        Assert.NotNull(page.QuerySelector("#card-1 a[href='/proposals/1']"));
    }

    [Fact]
    public async Task A_card_becomes_a_comment_on_an_edition_that_says_where_it_comes_from()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Skolan ska finnas kvar");

        var written = await _world.Leader.PostAsync(
            $"/workshops/{workshop.Number}/comments",
            ("target", "card-1"),
            ("edition", "1"),
            ("organisation", _world.Municipality)
        );

        Assert.Equal("/comments/on/edition/1#c1", written.Location);
        var comment = (await _world.Leader.GetAsync("/comments/on/edition/1")).Sentence;
        Assert.Contains("– Skolan ska finnas kvar (Bord 1)", comment, StringComparison.Ordinal);
        Assert.Contains($"workshop {workshop.Number}", comment, StringComparison.Ordinal);
        Assert.NotNull((await _world.Leader.GetAsync($"/workshops/{workshop.Number}")).Document.QuerySelector("#card-1 a[href='/comments/1']"));
        Assert.NotNull(
            (await _world.Leader.GetAsync("/comments/on/edition/1")).Document.QuerySelector(
                $".comment a[href='https://samplan.example/workshops/{workshop.Number}']"
            )
        );
    }

    [Fact]
    public async Task Only_who_has_a_seat_writes_and_only_in_that_workshop()
    {
        var (one, another) = (await _world.OpenWorkshopAsync(), await _world.OpenWorkshopAsync());
        var phone = await _world.SitDownAsync(one);
        await WorkshopWorld.WriteAsync(phone, another.Number, "Fel sal");
        await WorkshopWorld.WriteAsync(_world.OpenPhone(), one.Number, "Utan plats");
        Assert.Empty((await _world.BoardAsync(another.Number)).Cards);
        Assert.Empty((await _world.BoardAsync(one.Number)).Cards);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.OpenPhone().GetAsync($"/take-part/{one.Number}/map")).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync($"/take-part/{one.Number}/map")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/take-part/{one.Number}/tiles/flows-commuting/0/0/0.mvt")).Status);
        // The picture itself is for members here, and stays so.
        Assert.StartsWith("/sign-in", (await phone.GetAsync("/")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshop_is_its_organisations_own_and_is_led_by_those_who_may()
    {
        var workshop = await _world.OpenWorkshopAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Neighbour.GetAsync($"/workshops/{workshop.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Neighbour.GetAsync($"/workshops/{workshop.Number}/summary.csv")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _world.Colleague.GetAsync($"/workshops/{workshop.Number}/screen")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Colleague.PostAsync($"/workshops/{workshop.Number}/close", ("version", "2"))).Status);
        await _world.Neighbour.PostAsync($"/workshops/{workshop.Number}/close", ("version", "2"));
        Assert.Equal(WorkshopState.Open, (await _world.BoardAsync(workshop.Number)).Workshop.State);
        var foreign = await _world.Neighbour.PostAsync("/workshops", ("organisation", _world.Municipality), ("title", "I ert namn"), ("words-1", "Vad?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, foreign.Status);
    }

    [Fact]
    public async Task Wrong_codes_are_looked_at_so_many_times_and_right_ones_always_until_then()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var guesser = _world.OpenPhone();
        for (var guess = 0; guess < GuessLimit.OfAddress; guess++)
            Assert.Contains("leder inte", (await guesser.GetAsync("/join/AAAAAA")).Sentence, StringComparison.Ordinal);
        // Now not even the right one, from there; when a while has passed it is looked at again.
        Assert.Contains("Vänta", (await guesser.GetAsync($"/join/{workshop.Code}")).Sentence, StringComparison.Ordinal);
        _world.Server.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.Contains("Ortens framtid", (await guesser.GetAsync($"/join/{workshop.Code}")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_ends_by_itself()
    {
        var workshop = await _world.OpenWorkshopAsync();
        _world.Server.Clock.Now += WorkshopLife.CodeAge;
        Assert.Contains("leder inte", (await _world.OpenPhone().GetAsync($"/join/{workshop.Code}")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_writes_is_words_on_every_page_and_in_every_file()
    {
        const string evil = "<script>alert(1)</script> [x](javascript:alert(1)) =1+1";
        var workshop = await _world.OpenWorkshopAsync();
        var phone = _world.OpenPhone();
        await phone.PostAsync("/join", ("code", workshop.Code!), ("new-circle", "<img src=x onerror=alert(1)>"));
        await WorkshopWorld.WriteAsync(phone, workshop.Number, evil);
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "=1+1");
        var cards = (await _world.BoardAsync(workshop.Number)).Cards;
        await _world.Leader.PostAsync($"/workshops/{workshop.Number}/cards/{cards[0].Id}/theme", ("new-theme", "<script>alert(2)</script>"));
        foreach (var address in new[] { "", "/screen", "/summary" })
        {
            var page = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}{address}")).Document;
            Assert.Contains(evil, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json']), img, [onerror]"));
        }
        Assert.Empty((await phone.GetAsync($"/take-part/{workshop.Number}")).Document.QuerySelectorAll("main script, img"));
        Assert.Contains(",'=1+1,", (await _world.Leader.GetAsync($"/workshops/{workshop.Number}/summary.csv")).Text, StringComparison.Ordinal);
        var markdown = (await _world.Leader.GetAsync($"/workshops/{workshop.Number}/summary.md")).Text;
        Assert.DoesNotContain("<script>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_our_token_does_nothing()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        var answer = await phone.PostBareAsync($"/take-part/{workshop.Number}/cards", ("id", WorkshopWorld.NewId()), ("question", "1"), ("text", "Utan"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty((await _world.BoardAsync(workshop.Number)).Cards);
    }

    [Fact]
    public async Task Who_sits_in_a_workshop_hears_of_it_and_nobody_else_does()
    {
        var workshop = await _world.OpenWorkshopAsync();
        var phone = await _world.SitDownAsync(workshop);
        var cookie = string.Join("; ", phone.Cookies.GetAllCookies().Select(one => $"{one.Name}={one.Value}"));
        using var own = new OpenPage(_world.Server.Address, $"workshop:{workshop.Number}") { Cookie = cookie };
        using var stranger = new OpenPage(_world.Server.Address, $"workshop:{workshop.Number}");
        using var leader = new OpenPage(_world.Server.Address, $"workshop:{workshop.Number}") { Cookie = $"samplan-session={_world.Leader.Session}" };
        foreach (var page in new[] { own, stranger, leader })
            await page.ConnectAsync();
        await WorkshopWorld.WriteAsync(phone, workshop.Number, "Nytt");
        await _world.DoAsync(workshop.Number, "close");
        await own.UntilAsync(2);
        await leader.UntilAsync(2);
        Assert.Equal(["card", "workshops.Close"], own.Heard.Select(one => one.What));
        Assert.Empty(stranger.Heard);
    }
}
