using System.Net;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

/// <summary>A region, two municipalities, and who may do what where.</summary>
public sealed class OrganisationTests : IAsyncLifetime
{
    private AccountsServer _server = null!;
    private Browser _ada = null!;
    private Browser _bo = null!;
    private Browser _cia = null!;
    private string _town = "";
    private string _village = "";

    public async Task InitializeAsync()
    {
        (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();
        _town = await AccountsServer.FoundAsync(_ada, "Stads kommun", OrganisationKind.Municipality);
        _village = await AccountsServer.FoundAsync(_ada, "By kommun", OrganisationKind.Municipality);
        _bo = await _server.JoinAsync(_ada, _town, "bo@stad.se", Role.Administrator, Role.Contributor);
        _cia = await _server.JoinAsync(_ada, _village, "cia@by.se", Role.Contributor);
    }

    public async Task DisposeAsync()
    {
        foreach (var browser in new[] { _ada, _bo, _cia })
            browser.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_is_good_once_and_shows_where_one_belongs()
    {
        Assert.Contains("Stads kommun", (await _bo.GetAsync("/account")).Sentence, StringComparison.Ordinal);
        using var thief = _server.Open();
        Assert.Equal(HttpStatusCode.NotFound, (await thief.GetAsync(_server.Letters.LinkTo("bo@stad.se"))).Status);
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_or_a_week_old_is_void()
    {
        await _bo.PostAsync($"/organisations/{_town}/invitations", ("mail", "dan@stad.se"), ("role", "Reader"));
        var page = await _bo.GetAsync($"/organisations/{_town}");
        await _bo.PostAsync(page.Document.QuerySelector("form[action*='/invitations/']")!.GetAttribute("action")!);
        using var dan = _server.Open();
        Assert.Equal(HttpStatusCode.NotFound, (await dan.GetAsync(_server.Letters.LinkTo("dan@stad.se"))).Status);

        await _bo.PostAsync($"/organisations/{_town}/invitations", ("mail", "eva@stad.se"), ("role", "Reader"));
        _server.Clock.Now += TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.NotFound, (await dan.GetAsync(_server.Letters.LinkTo("eva@stad.se"))).Status);
    }

    [Fact]
    public async Task An_administrator_handles_the_own_organisation_and_no_other()
    {
        Assert.Equal(HttpStatusCode.OK, (await _bo.GetAsync($"/organisations/{_village}")).Status);
        foreach (var act in new[] { "invitations", "mandates", "successions", "edit" })
        {
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await _bo.PostAsync($"/organisations/{_village}/{act}", ("mail", "x@y.se"), ("role", "Administrator"))).Status
            );
            Assert.Equal(HttpStatusCode.Forbidden, (await _cia.PostAsync($"/organisations/{_village}/{act}")).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await _bo.PostAsync("/organisations", ("name", "Egen"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _bo.PostAsync("/region/visibility", ("visibility", "Public"))).Status);
    }

    [Fact]
    public async Task A_municipality_does_not_make_itself_the_region()
    {
        var answer = await _bo.PostAsync($"/organisations/{_town}/edit", ("name", "Stads kommun"), ("kind", "Region"), ("version", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Bara regionens administratörer", answer.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_an_organisation_the_second_is_told()
    {
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await _bo.PostAsync($"/organisations/{_town}/edit", ("name", "Staden"), ("kind", "Municipality"), ("version", "1"))).Status
        );
        var second = await _ada.PostAsync($"/organisations/{_town}/edit", ("name", "Stan"), ("kind", "Municipality"), ("version", "1"));
        Assert.Contains("Någon annan har ändrat", second.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_count_from_the_next_request_on()
    {
        var bo = await PersonIdAsync(_town, "bo");
        await _ada.PostAsync($"/organisations/{_town}/people/{bo}/roles", ("role", "Reader"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _bo.PostAsync($"/organisations/{_town}/invitations", ("mail", "x@y.se"), ("role", "Reader"))).Status);
    }

    [Fact]
    public async Task The_region_keeps_an_administrator()
    {
        var region = await OrganisationIdAsync("Region Test");
        var ada = await PersonIdAsync(region, "Ada");
        var roles = await _ada.PostAsync($"/organisations/{region}/people/{ada}/roles", ("role", "Reader"));
        var closed = await _ada.PostAsync($"/organisations/{region}/edit", ("name", "Region Test"), ("kind", "Region"), ("version", "1"), ("closed", "yes"));
        var erased = await _ada.PostAsync($"/organisations/{region}/people/{ada}/erase", ("reason", "vill inte vara med"));
        foreach (var answer in new[] { roles, closed, erased })
            Assert.Contains("minst en administratör", answer.Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _ada.GetAsync("/organisations/new")).Status);
    }

    [Fact]
    public async Task Somebody_elses_person_mandate_or_invitation_is_not_reached_through_the_own_organisation()
    {
        var cia = await PersonIdAsync(_village, "cia");
        var roles = await _bo.PostAsync($"/organisations/{_town}/people/{cia}/roles", ("role", "Administrator"));
        Assert.Contains("hör inte till organisationen", roles.Sentence, StringComparison.Ordinal);

        await _ada.PostAsync($"/organisations/{_village}/mandates", ("person", cia), ("scope", "Yttra sig"), ("decision", "KS 2026 § 7"));
        var mandate = (await _ada.GetAsync($"/organisations/{_village}"))
            .Document.QuerySelector("form[action*='/mandates/']")!
            .GetAttribute("action")!
            .Split('/')[^2];
        Assert.Equal(HttpStatusCode.NotFound, (await _bo.PostAsync($"/organisations/{_town}/mandates/{mandate}/withdraw")).Status);
        Assert.Contains(
            "Gäller",
            (await _bo.GetAsync($"/organisations/{_village}")).Document.QuerySelector("td:last-child")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_mandate_is_seen_by_all_members_with_its_decision_and_holds_through_its_last_day()
    {
        var cia = await PersonIdAsync(_village, "cia");
        await _ada.PostAsync(
            $"/organisations/{_village}/mandates",
            ("person", cia),
            ("scope", "Tillstyrka nodstrukturen"),
            ("decision", "KS 2026 § 7"),
            ("until", "2026-05-19")
        );
        // Half an hour before midnight in Sweden.
        _server.Clock.Now = new DateTimeOffset(2026, 5, 19, 21, 30, 0, TimeSpan.Zero);
        using var bo = _server.Open();
        await bo.SignInAsync("bo@stad.se", AccountsServer.Password);
        var row = (await bo.GetAsync($"/organisations/{_village}")).Document.QuerySelector("tbody tr")!;
        Assert.Contains("Tillstyrka nodstrukturen", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("KS 2026 § 7", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("Gäller", row.QuerySelector("td:last-child")!.TextContent.Trim());

        _server.Clock.Now += TimeSpan.FromHours(1);
        row = (await bo.GetAsync($"/organisations/{_village}")).Document.QuerySelector("tbody tr")!;
        Assert.Equal("Gäller inte nu", row.QuerySelector("td:last-child")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_successor_takes_over_everything_in_one_step_and_the_account_before_is_closed()
    {
        var bo = await PersonIdAsync(_town, "bo");
        await _ada.PostAsync($"/organisations/{_town}/mandates", ("person", bo), ("scope", "Yttra sig"), ("decision", "KS 2026 § 8"));
        using var dan = await _server.JoinAsync(_ada, _town, "dan@stad.se", Role.Reader);
        var successor = await PersonIdAsync(_town, "dan");

        Assert.Equal(HttpStatusCode.SeeOther, (await _ada.PostAsync($"/organisations/{_town}/successions", ("from", bo), ("to", successor))).Status);

        var handover = Assert.Single(_server.Handovers.Done);
        Assert.Equal((bo, successor), (handover.From.Value, handover.To.Value));
        Assert.Equal(HttpStatusCode.OK, (await dan.GetAsync($"/organisations/{_town}/edit")).Status);
        var holding = (await dan.GetAsync($"/organisations/{_town}"))
            .Document.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains("Gäller", StringComparison.Ordinal) && !row.TextContent.Contains("Återtaget", StringComparison.Ordinal));
        Assert.StartsWith("dan", holding.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await _bo.GetAsync("/organisations")).Status);
        using var again = _server.Open();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.SignInAsync("bo@stad.se", AccountsServer.Password)).Status);
    }

    [Fact]
    public async Task An_erased_persons_name_is_gone_and_the_record_stays_whole()
    {
        var cia = await PersonIdAsync(_village, "cia");
        await _cia.PostAsync("/account/password", ("current", AccountsServer.Password), ("password", "ett annat lösenord"));
        Assert.Equal(HttpStatusCode.SeeOther, (await _ada.PostAsync($"/organisations/{_village}/people/{cia}/erase", ("reason", "begäran 2026-05-19"))).Status);

        var bytes = string.Concat(
            new[] { "samplan.db", "samplan.db-wal" }
                .Select(file => Path.Combine(_server.Workspace.Folder, file))
                .Where(File.Exists)
                .Select(file => File.ReadAllText(file))
        );
        var log = await _ada.GetAsync("/audit");
        Assert.DoesNotContain("cia@by.se", log.Text, StringComparison.Ordinal);
        Assert.Contains("Raderad person", log.Sentence, StringComparison.Ordinal);
        Assert.Contains("Kedjan är hel", log.Sentence, StringComparison.Ordinal);
        Assert.Contains(cia, (await _ada.GetAsync("/audit/file.json")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await _cia.GetAsync("/organisations")).Status);
        Assert.NotEmpty(bytes);
    }

    [Fact]
    public async Task The_picture_is_for_members_until_an_administrator_opens_it()
    {
        using var reader = _server.Open();
        var closed = await reader.GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?return=%2F"), (closed.Status, closed.Location));
        Assert.Equal(HttpStatusCode.OK, (await _cia.GetAsync("/")).Status);

        await _ada.PostAsync("/region/visibility", ("visibility", "Public"));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/organisations")).Status);
    }

    private async Task<string> PersonIdAsync(string organisation, string name)
    {
        var page = await _ada.GetAsync($"/organisations/{organisation}");
        var card = page.Document.QuerySelectorAll(".cards > li").Single(one => one.QuerySelector("strong")?.TextContent == name);
        return card.QuerySelector("form[action*='/people/']")!.GetAttribute("action")!.Split('/')[4];
    }

    private async Task<string> OrganisationIdAsync(string name) =>
        (await _ada.GetAsync("/organisations")).Document.QuerySelectorAll("tbody a").Single(one => one.TextContent == name).GetAttribute("href")!.Split('/')[
            ^1
        ];
}
