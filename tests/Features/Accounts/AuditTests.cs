using System.Net;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Audit;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Accounts;

public sealed class AuditTests : IAsyncLifetime
{
    private AccountsServer _server = null!;
    private Browser _ada = null!;

    private IAudit Audit => _server.Services.GetRequiredService<IAudit>();

    public async Task InitializeAsync() => (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'local' WHERE number = 3")]
    [InlineData("DELETE FROM audit_entry WHERE number = 3")]
    public async Task The_database_itself_refuses_to_change_or_take_away_an_entry(string attempt)
    {
        await AppendAsync(5);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            _server.Workspace.People.WriteAsync(session => session.Connection.ExecuteAsync(attempt))
        );
        Assert.True((await Audit.VerifyAsync(default)).IsSound);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET actor = 'local' WHERE number = 3", 3)]
    [InlineData("UPDATE audit_entry SET reason = '' WHERE number = 3", 3)]
    [InlineData("UPDATE audit_entry SET details = '{\"step\":\"9\"}' WHERE number = 4", 4)]
    [InlineData("UPDATE audit_entry SET at = '2020-01-01T00:00:00.0000000Z' WHERE number = 2", 2)]
    [InlineData("DELETE FROM audit_entry WHERE number = 3", 4)]
    [InlineData("UPDATE audit_entry SET number = 100 WHERE number = 6", 100)]
    public async Task Whoever_gets_round_that_is_found_out_by_the_chain(string forgery, long brokenAt)
    {
        await AppendAsync(5);
        await _server.Workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync($"DROP TRIGGER audit_entry_is_not_changed; DROP TRIGGER audit_entry_is_not_deleted; {forgery}")
        );
        Assert.Equal(brokenAt, (await Audit.VerifyAsync(default)).BrokenAt);
        Assert.Contains("Kedjan är bruten", (await _ada.GetAsync("/audit")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_was_cut_short_shows_by_the_head_noted_before()
    {
        await AppendAsync(5);
        var noted = await Audit.VerifyAsync(default);
        await _server.Workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync("DROP TRIGGER audit_entry_is_not_deleted; DELETE FROM audit_entry WHERE number = 6")
        );
        var cut = await Audit.VerifyAsync(default);
        Assert.True(cut.IsSound);
        Assert.NotEqual(noted.Head, cut.Head);
    }

    [Fact]
    public async Task What_is_not_done_is_not_written_down()
    {
        var before = (await Audit.VerifyAsync(default)).Count;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _server.Workspace.People.WriteAsync(async session =>
            {
                await Audit.AppendAsync(session, new AuditEntry(new Actor.Local(), "test.undone"));
                throw new InvalidOperationException();
            })
        );
        Assert.Equal(before, (await Audit.VerifyAsync(default)).Count);
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => AppendAsync(number, "samtidigt"))));
        var verdict = await Audit.VerifyAsync(default);
        Assert.Equal((101, null), (verdict.Count, verdict.BrokenAt));
    }

    [Fact]
    public async Task The_exported_log_can_be_checked_without_us_and_holds_no_formula()
    {
        await AppendAsync(1, "=HYPERLINK(\"https://evil.example\")");
        var json = (await _ada.GetAsync("/audit/file.json")).Text;
        var entries = JsonSerializer.Deserialize<List<AuditRecord>>(json, JsonSerializerOptions.Web)!;
        Assert.Equal(await Audit.VerifyAsync(default), AuditChain.Verify(entries));

        var csv = await _ada.GetAsync("/audit/file.csv");
        Assert.Contains("\"'=HYPERLINK(", csv.Text, StringComparison.Ordinal);
        using var stranger = _server.Open();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/audit/file.csv")).Status);
    }

    [Fact]
    public async Task What_matters_is_in_the_log_and_no_secret_is()
    {
        await AccountsServer.FoundAsync(_ada, "Stads kommun", OrganisationKind.Municipality);
        await _ada.PostAsync("/account/password", ("current", AccountsServer.Password), ("password", "ett annat lösenord"));
        var log = (await _ada.GetAsync("/audit/file.json")).Text;
        foreach (var act in new[] { "accounts.first-administrator-made", "accounts.organisation-founded", "accounts.password-changed" })
            Assert.Contains(act, log, StringComparison.Ordinal);
        foreach (var secret in new[] { AccountsServer.Password, "ett annat", "pbkdf2", "ada@region.se", _ada.Session! })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    private async Task AppendAsync(int count)
    {
        for (var step = 0; step < count; step++)
            await AppendAsync(step, $"skäl {step}");
    }

    private Task AppendAsync(int step, string reason) =>
        _server.Workspace.People.WriteAsync(
            (DatabaseSession session) =>
                Audit.AppendAsync(
                    session,
                    new AuditEntry(new Actor.Person(new PersonId("anna"), "Anna", []), "test.step")
                    {
                        Reason = reason,
                        Details = new Dictionary<string, string> { ["step"] = $"{step}" },
                    }
                )
        );
}
