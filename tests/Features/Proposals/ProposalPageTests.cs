using System.Net;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>From a municipality's first line to the edition that shows what became of it.</summary>
public sealed class ProposalPageTests : IAsyncLifetime
{
    private static readonly (string, string)[] s_threshold = [("change-kind", "threshold"), ("criterion", "big"), ("threshold", "400")];

    private ProposalWorld _world = null!;

    public async Task InitializeAsync() => _world = await ProposalWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_municipality_proposes_the_region_answers_and_the_next_edition_shows_it()
    {
        var number = await _world.SubmitAsync("Lillby ska vara stad", s_threshold);
        Assert.Equal(ProposalState.Submitted, (await _world.FindAsync(number)).State);

        await _world.DoAsync(_world.Editor, number, "take-up");
        var page = (await _world.Editor.GetAsync($"/proposals/{number}")).Document;
        Assert.Contains("Lillby blir stad.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mellby blir stad.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Med kravet 450 byter bara Lillby klass.", page.QuerySelector(".smaller")!.TextContent, StringComparison.Ordinal);

        var form = (await _world.Editor.GetAsync(page.QuerySelector(".smaller a")!.GetAttribute("href")!)).Document;
        var threshold = form.QuerySelector("input[name$=threshold]")!;
        Assert.Equal("450", threshold.GetAttribute("value"));
        var prefix = threshold.GetAttribute("name")![..^"threshold".Length];
        var take = form.QuerySelector("input[type=checkbox]")!.GetAttribute("name")!;
        await _world.DoAsync(
            _world.Editor,
            number,
            "decision",
            (take, "yes"),
            ($"{prefix}criterion", "big"),
            ($"{prefix}threshold", "450"),
            ("reason", "Räcker för Lillby")
        );

        Assert.Contains("Räcker för Lillby", (await _world.Writer.GetAsync($"/proposals/{number}")).Sentence, StringComparison.Ordinal);
        var applied = await _world.Editor.PostAsync("/proposals/apply", ("edition", "1"), ("title", "Med förslaget"), ("proposal", $"{number}"));
        Assert.Equal((HttpStatusCode.SeeOther, "/editions/2"), (applied.Status, applied.Location));
        await _world.Editions.SetStatusAsync(new EditionStatusRequest(2, EditionStatus.Dialogue), default);

        var comparison = (await _world.Writer.GetAsync("/editions/compare?from=1&to=2")).Document;
        var row = Assert.Single(comparison.QuerySelectorAll("table.changes tbody tr"));
        Assert.Equal("Lillby", row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal($"/proposals/{number}", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("/editions/2", (await _world.Writer.GetAsync($"/proposals/{number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_change_is_said_and_what_was_written_stays()
    {
        var number = await _world.BeginAsync("Torp");
        var answer = await _world.DoAsync(
            _world.Writer,
            number,
            "changes",
            ("change-kind", "value"),
            ("place", "torp"),
            ("indicator", "population"),
            ("value", "många"),
            ("source", "kommunens prognos")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("”många” är inget tal.", answer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kommunens prognos", answer.Document.QuerySelector("[name=source]")!.GetAttribute("value"));
        Assert.Empty((await _world.FindAsync(number)).Changes);
    }

    [Fact]
    public async Task A_draft_is_seen_in_the_own_organisation_only_and_each_acts_within_the_own_role()
    {
        using var other = await _world.Server.JoinAsync(_world.Administrator, "By kommun", "pia", Role.Releaser, Role.Contributor);
        var number = await _world.BeginAsync("Hemligt än");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/proposals/{number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Editor.GetAsync($"/proposals/{number}")).Status);
        Assert.DoesNotContain("Hemligt än", (await other.GetAsync("/proposals")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.DoAsync(_world.Writer, number, "release")).Status);
        await _world.DoAsync(other, number, "release");
        await _world.DoAsync(other, number, "edit", ("title", "Kapat"), ("reason", "x"));
        Assert.Equal(("Hemligt än", ProposalState.Draft), ((await _world.FindAsync(number)).Title, (await _world.FindAsync(number)).State));
        var foreign = await other.PostAsync("/proposals", ("edition", "1"), ("organisation", _world.Municipality), ("title", "I ert namn"), ("reason", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
    }

    [Fact]
    public async Task Of_two_editors_who_answer_at_the_same_moment_one_is_told()
    {
        var number = await _world.SubmitAsync("Lillby", s_threshold);
        using var second = await _world.Server.JoinAsync(_world.Administrator, null, "edo", Role.Editor);
        await _world.DoAsync(_world.Editor, number, "take-up");
        var version = $"{(await _world.FindAsync(number)).Version}";

        var answers = await Task.WhenAll(
            _world.Editor.PostAsync($"/proposals/{number}/accept", ("version", version)),
            second.PostAsync($"/proposals/{number}/decline", ("version", version), ("reason", "Nej"))
        );

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.SeeOther);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        Assert.Single((await _world.FindAsync(number)).Log, step => step.State is ProposalState.Accepted or ProposalState.Declined);
        Assert.True((await _world.Server.Get<IAudit>().VerifyAsync(default)).IsSound);
    }

    [Fact]
    public async Task Two_proposals_on_the_same_thing_are_settled_by_choice_and_applied_exactly_once()
    {
        var first = await _world.SubmitAsync("Lägre krav", s_threshold);
        var second = await _world.SubmitAsync("Högre krav", ("change-kind", "threshold"), ("criterion", "big"), ("threshold", "950"));
        await _world.AcceptAsync(first);
        await _world.AcceptAsync(second);
        (string, string)[] chosen = [("edition", "1"), ("title", "Nästa"), ("proposal", $"{first}"), ("proposal", $"{second}")];

        var asked = await _world.Editor.PostAsync("/proposals/apply", chosen);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Single(await _world.Editions.ListAsync(default));
        var nothingLeft = asked.Document.QuerySelectorAll("input[type=radio]").Select(one => (one.GetAttribute("name")!, one.GetAttribute("value")!)).First();
        Assert.Contains("skulle gälla", (await _world.Editor.PostAsync("/proposals/apply", [.. chosen, nothingLeft])).Sentence, StringComparison.Ordinal);

        var alone = chosen[..3];
        var twice = await Task.WhenAll(_world.Editor.PostAsync("/proposals/apply", alone), _world.Editor.PostAsync("/proposals/apply", alone));

        Assert.Single(twice, answer => answer.Status == HttpStatusCode.SeeOther);
        var named = (await _world.Editions.ListChangesAsync(default)).SelectMany(edition => edition.Value).ToList();
        Assert.Equal($"{first}", Assert.Single(named).Proposal);
    }

    [Fact]
    public async Task A_form_without_our_token_does_nothing()
    {
        var number = await _world.SubmitAsync("Lillby", s_threshold);
        var answer = await _world.Editor.PostBareAsync($"/proposals/{number}/take-up", ("version", "4"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(ProposalState.Submitted, (await _world.FindAsync(number)).State);
    }

    [Fact]
    public async Task What_is_written_is_shown_as_text()
    {
        var number = await _world.BeginAsync("<script>alert(1)</script>");
        Assert.Empty((await _world.Writer.GetAsync($"/proposals/{number}")).Document.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task The_coordinator_says_what_may_be_drawn_and_nothing_else_is()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _world.Writer.PostAsync("/proposals/sketch-classes", ("key", "x"))).Status);
        (string, string)[] corridor = [("key", "corridor"), ("swedish", "Stråk"), ("english", "Corridor"), ("geometry", "Line")];
        Assert.Equal(HttpStatusCode.SeeOther, (await _world.Editor.PostAsync("/proposals/sketch-classes", corridor)).Status);
        var number = await _world.BeginAsync("Ett stråk");
        (string, string)[] drawn = [("change-kind", "drawing"), ("sketch-class", "corridor"), ("title", "Norra stråket")];

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await _world.DoAsync(_world.Writer, number, "changes", [.. drawn, ("geometry", "59.6 16.5")])).Status
        );
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (
                await _world.DoAsync(
                    _world.Writer,
                    number,
                    "changes",
                    [("change-kind", "drawing"), ("sketch-class", "hav"), ("title", "Hav"), ("geometry", "59.6 16.5")]
                )
            ).Status
        );
        await _world.DoAsync(_world.Writer, number, "changes", [.. drawn, ("geometry", "59.6 16.5\n59.7 16.6")]);

        var page = (await _world.Writer.GetAsync($"/proposals/{number}")).Document;
        Assert.Equal("Norra stråket", Assert.Single(page.QuerySelectorAll(".map-drawn-line title")).TextContent);
    }
}
