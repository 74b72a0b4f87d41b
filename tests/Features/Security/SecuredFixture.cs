using Samplan.Accounts.Contracts;
using Samplan.Accounts.People;

namespace Samplan.Features.Tests.Security;

/// <summary>One server for the tests of a class, started when the first of them runs.</summary>
public sealed class SecuredFixture : IAsyncLifetime
{
    private readonly SecuredServer _server = SecuredServer.Prepare();
    private string? _everybody;

    internal async Task<SecuredServer> GetAsync()
    {
        await _server.StartOnceAsync();
        return _server;
    }

    /// <summary>A session of somebody who may do everything everywhere.</summary>
    internal async Task<string> GetEverybodyAsync()
    {
        if (_everybody is not null)
            return _everybody;
        var person = new NewPerson(new PersonId("every-body"), "Örjan Alla", "allan@region.example");
        await _server.Workspace.People.WriteAsync(async session =>
        {
            await PersonStore.AddAsync(session, person, _server.Clock.Now);
            foreach (var place in new[] { SecuredServer.Region, SecuredServer.Own, SecuredServer.Other })
                await MembershipStore.SetAsync(session, person.Id, new OrganisationId(place), Enum.GetValues<Role>(), _server.Clock.Now);
        });
        return _everybody = await _server.BeginSessionAsync(person.Id);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();
}
