using System.Net;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.People;
using Samplan.Features.Tests.Accounts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Security;

/// <summary>
/// Whoever puts the id of something that is not theirs into an address gets the answer that they would get if there were no such thing, and nothing is done.
/// </summary>
public sealed partial class ForeignIdTests(SecuredFixture fixture) : IClassFixture<SecuredFixture>, IAsyncLifetime
{
    private SecuredServer _server = null!;

    public async Task InitializeAsync() => _server = await fixture.GetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_id_of_somebody_elses_is_answered_as_one_that_does_not_exist()
    {
        var known = await ListKnownIdsAsync();
        var asked = 0;
        foreach (var place in new[] { SecuredServer.Own, SecuredServer.Region })
        {
            var person = await MakePersonOfEveryRoleAsync(place);
            using var browser = _server.Open(await _server.BeginSessionAsync(person));
            foreach (var endpoint in _server.Endpoints)
            {
                // The first parameter is the own object, where there is one; the last is somebody else's.
                if (endpoint.RoutePattern.Parameters is not [.., { } last] || FillOwn(endpoint, place) is not { } address)
                    continue;
                foreach (var foreign in known.Where(id => IsOfItsKind(endpoint, last.Name, id.Kind)).Select(id => id.Id))
                {
                    asked++;
                    foreach (var method in SecuredRequests.MethodsOf(endpoint))
                        await CompareAsync(browser, method, address, foreign, NoneLike(foreign));
                }
            }
        }
        Assert.True(asked > 20, $"{asked} were asked.");
    }

    [Theory]
    [InlineData(SecuredServer.Other)]
    [InlineData(SecuredServer.Region)]
    public async Task A_draft_of_another_organisation_is_not_there_at_any_address(string place)
    {
        using var browser = _server.Open(await _server.BeginSessionAsync(await MakePersonOfEveryRoleAsync(place)));
        foreach (var state in new[] { ProposalState.Draft, ProposalState.Released })
        {
            var number = $"{_server.Objects.Proposals[state]}";
            foreach (var endpoint in _server.Endpoints.Where(one => one.RoutePattern.RawText!.StartsWith("/proposals/{number:int}", StringComparison.Ordinal)))
            {
                var address = PartParameter().Replace(endpoint.RoutePattern.RawText!.Replace("{number:int}", "{0}", StringComparison.Ordinal), "1");
                foreach (var method in SecuredRequests.MethodsOf(endpoint))
                    await CompareAsync(browser, method, address, number, "99999");
            }
        }
    }

    [Fact]
    public async Task An_edition_that_is_a_draft_is_not_there_for_a_municipality()
    {
        using var browser = _server.Open(await _server.BeginSessionAsync(await MakePersonOfEveryRoleAsync(SecuredServer.Own)));
        var draft = $"{_server.Objects.Editions[EditionStatus.Draft]}";
        foreach (
            var address in new[]
            {
                "/editions/{0}",
                "/editions/compare?from={0}&to={0}",
                "/editions/compare/rows.csv?from={0}&to={0}",
                "/proposals/new?edition={0}",
            }
        )
            await CompareAsync(browser, "GET", address, draft, "99999");
    }

    private async Task CompareAsync(Browser browser, string method, string address, string foreign, string none)
    {
        _server.Clock.Now += TimeSpan.FromSeconds(2);
        var before = await _server.CountTracesAsync();
        var (one, other) = (await AskAsync(browser, method, address, foreign), await AskAsync(browser, method, address, none));
        Assert.True(one.Status == other.Status, $"{method} {address} with {foreign}: {(int)one.Status}, with {none}: {(int)other.Status}");
        Assert.True(Told(one, foreign) == Told(other, none), $"{method} {address} with {foreign} tells another thing than with {none}");
        Assert.True(await _server.CountTracesAsync() == before, $"{method} {address} with {foreign} did something");
    }

    /// <summary>The whole page where it says that there is nothing; why it was not done, where it is the page it was tried from.</summary>
    private static string Told(Browser.Answer answer, string id) =>
        answer.Status == HttpStatusCode.UnprocessableEntity
            ? Plain(string.Join('\n', answer.Document.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent)), id)
            : Plain(answer.Text, id);

    private static Task<Browser.Answer> AskAsync(Browser browser, string method, string address, string id)
    {
        var filled = address.Replace("{0}", id, StringComparison.Ordinal);
        return method == "GET" ? browser.GetAsync(filled) : browser.PostFileAsync(filled, [("version", "1"), ("reason", "skäl"), ("role", "Reader")]);
    }

    // Without what differs in any two pages: the id itself, where it is a number all figures, and the token of the form.
    private static string Plain(string text, string id)
    {
        var plain = TokenValue().Replace(text, "");
        return id.All(char.IsAsciiDigit) ? Figures().Replace(plain, "") : plain.Replace(id, "", StringComparison.Ordinal);
    }

    // Of the same form: as long, and a number where it is one.
    private static string NoneLike(string id) => id.All(char.IsAsciiDigit) ? "99999" : new string('f', id.Length);

    private static bool IsOfItsKind(RouteEndpoint endpoint, string parameter, string kind) =>
        parameter == kind || (parameter == "id" && endpoint.RoutePattern.RawText!.Contains($"/{kind}s/", StringComparison.Ordinal));

    /// <summary>The address with what is one's own, and <c>{0}</c> for the last parameter; null where there is nothing of one's own.</summary>
    private string? FillOwn(RouteEndpoint endpoint, string place)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var last = route.LastIndexOf('{');
        var address = route[..last] + "{0}" + route[(route.IndexOf('}', last) + 1)..];
        address = address.Replace("{organisation}", place, StringComparison.Ordinal);
        if (place == SecuredServer.Own)
            address = address.Replace("{number:int}", $"{_server.Objects.Proposals[ProposalState.Draft]}", StringComparison.Ordinal);
        return address.Replace("{0}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal) ? null : address;
    }

    /// <summary>Ids of what belongs to the organisation <c>other</c> and to its people, by the name that parameters give them.</summary>
    private async Task<List<(string Kind, string Id)>> ListKnownIdsAsync()
    {
        var invitation = new Invitation(
            "invitation-other",
            "ny@other.example",
            new OrganisationId(SecuredServer.Other),
            [Role.Reader],
            _server.Clock.Now,
            _server.Clock.Now.AddDays(7)
        );
        await _server.Workspace.People.WriteAsync(session => InvitationStore.AddAsync(session, invitation, "a token"));
        var sessions = await _server.Workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<string>("SELECT id FROM sign_in_session WHERE person_id LIKE 'other-%' LIMIT 2")
        );
        var attached = await _server.Workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleAsync<string>("SELECT attachments FROM proposal WHERE organisation = 'other'")
        );
        return
        [
            .. sessions.Select(id => ("session", id)),
            ("mandate", _server.Objects.OthersMandate),
            ("invitation", invitation.Id),
            ("person", "other-Releaser"),
            ("person", "other-Reader"),
            ("change", _server.Objects.OthersDraftChange),
            ("hash", Hash().Match(attached).Value),
        ];
    }

    private async Task<PersonId> MakePersonOfEveryRoleAsync(string place)
    {
        var person = new NewPerson(PersonId.New(_server.Clock.Now), "Ego", $"{Guid.NewGuid():n}@{place}.example");
        await _server.Workspace.People.WriteAsync(async session =>
        {
            await PersonStore.AddAsync(session, person, _server.Clock.Now);
            await MembershipStore.SetAsync(session, person.Id, new OrganisationId(place), Enum.GetValues<Role>(), _server.Clock.Now);
        });
        return person.Id;
    }

    [GeneratedRegex("name=\"form-token\" value=\"[^\"]*\"")]
    private static partial Regex TokenValue();

    [GeneratedRegex("\\{(?!0\\})[^}]*\\}")]
    private static partial Regex PartParameter();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Figures();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
