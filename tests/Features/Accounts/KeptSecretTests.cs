using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.People;

namespace Samplan.Features.Tests.Accounts;

/// <summary>What must be read back lies sealed, and people who leave are forgotten in time and found again if they come back before.</summary>
public sealed class KeptSecretTests : IAsyncLifetime
{
    private static readonly byte[] s_secret = "tjugo hemliga tecken"u8.ToArray();

    private AccountsServer _server = null!;
    private Browser _ada = null!;
    private PersonId _person;

    private CredentialStore Credentials => _server.Services.GetRequiredService<CredentialStore>();

    public async Task InitializeAsync()
    {
        (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();
        _person = (await _server.Services.GetRequiredService<PersonStore>().FindByMailAsync("ada@region.se"))!.Id;
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_secret_of_one_time_codes_is_not_in_the_database_and_its_key_is_the_owners()
    {
        await _server.Workspace.People.WriteAsync(session => Credentials.ProposeOneTimeCodeAsync(session, _person, s_secret));
        Assert.Equal(s_secret, (await Credentials.FindOneTimeCodeAsync(_person))!.Secret);
        Assert.Equal(-1, (await ReadKeptAsync()).AsSpan().IndexOf(s_secret));
        var key = Path.Combine(_server.Workspace.Folder, SecretBox.KeyFile);
        Assert.Equal(32, new FileInfo(key).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public async Task One_that_was_kept_before_there_was_a_key_still_counts_and_is_sealed_by_the_daily_round()
    {
        await KeepAsync(s_secret);
        Assert.Equal(s_secret, (await Credentials.FindOneTimeCodeAsync(_person))!.Secret);
        await Credentials.SealAsync();
        Assert.Equal(-1, (await ReadKeptAsync()).AsSpan().IndexOf(s_secret));
        Assert.Equal(s_secret, (await Credentials.FindOneTimeCodeAsync(_person))!.Secret);
    }

    [Fact]
    public async Task One_that_was_changed_or_is_another_persons_opens_for_nobody()
    {
        var box = new SecretBox(_server.Workspace);
        foreach (var kept in new[] { box.Seal(new PersonId("another"), s_secret), [.. box.Seal(_person, s_secret)[..^1], (byte)0] })
        {
            await KeepAsync(kept);
            Assert.Null((await Credentials.FindOneTimeCodeAsync(_person))!.Secret);
            using var browser = _server.Open();
            var asked = await browser.SignInAsync("ada@region.se", AccountsServer.Password);
            Assert.StartsWith("/sign-in/code", asked.Location, StringComparison.Ordinal);
            var guessed = OneTimeCode.CodeAt([], _server.Clock.Now);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync("/sign-in/code", ("code", guessed))).Status);
        }
    }

    [Fact]
    public async Task Whoever_has_no_role_left_is_closed_and_erased_in_time_and_the_record_stays_whole()
    {
        var (region, bo, id) = await LetGoAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await bo.GetAsync("/account")).Status);
        var people = _server.Services.GetRequiredService<PersonStore>();
        var known = (await people.FindAsync(id))!;
        Assert.True(known.IsClosed);
        Assert.Equal("bo", known.Name);

        _server.Clock.Now = _server.Clock.Now.AddYears(Leaving.YearsKept).AddDays(2);
        foreach (var person in await people.ListDueForErasureAsync(DateOnly.FromDateTime(_server.Clock.Now.Date)))
            await _server.Services.GetRequiredService<ErasePerson>().EraseByRuleAsync(person);
        Assert.Null((await people.FindAsync(id))!.Name);
        var audit = _server.Services.GetRequiredService<IAudit>();
        Assert.True((await audit.VerifyAsync(default)).IsSound);
        var entries = await audit.ListAsync(new AuditQuery { ObjectId = id.Value }, default);
        Assert.Contains(entries, entry => entry is { Action: "accounts.person-erased", Reason: "retention" });
        Assert.DoesNotContain(entries, entry => $"{entry.Reason} {string.Join(' ', entry.Details.Values)}".Contains("bo@", StringComparison.Ordinal));
        bo.Dispose();
        Assert.NotEmpty(region);
    }

    [Fact]
    public async Task Whoever_comes_back_before_that_is_the_same_person()
    {
        var (region, bo, id) = await LetGoAsync();
        bo.Dispose();
        using var again = await _server.JoinAsync(_ada, region, "bo@region.se", Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/account")).Status);
        var known = await _server.Services.GetRequiredService<PersonStore>().FindByMailAsync("bo@region.se");
        Assert.Equal((id, (DateOnly?)null), (known!.Id, known.KeepUntil));
    }

    private async Task<(string Region, Browser Bo, PersonId Id)> LetGoAsync()
    {
        var region = (await _server.Services.GetRequiredService<IOrganisations>().ListAsync(default))[0].Id.Value;
        var bo = await _server.JoinAsync(_ada, region, "bo@region.se", Role.Reader);
        var id = (await _server.Services.GetRequiredService<PersonStore>().FindByMailAsync("bo@region.se"))!.Id;
        await _ada.PostAsync($"/organisations/{region}/people/{id.Value}/roles");
        return (region, bo, id);
    }

    private async Task<byte[]> ReadKeptAsync() =>
        await _server.Workspace.People.ReadAsync(session => session.Connection.QuerySingleAsync<byte[]>("SELECT secret FROM one_time_code"));

    private Task KeepAsync(byte[] kept) =>
        _server.Workspace.People.WriteAsync(session =>
            session.Connection.ExecuteAsync(
                """
                DELETE FROM one_time_code;
                INSERT INTO one_time_code (person_id, secret, confirmed_at, last_step) VALUES (@person, @kept, '2026-01-01T00:00:00.0000000Z', 0)
                """,
                new { person = _person.Value, kept }
            )
        );
}
