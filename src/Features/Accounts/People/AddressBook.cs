using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.Pages.Views;

namespace Samplan.Accounts.People;

/// <summary>What other rooms may know of organisations and people.</summary>
internal sealed class AddressBook(OrganisationStore organisations, MandateStore mandates, PersonStore store, MembershipStore memberships)
    : IOrganisations,
        IPeople
{
    public Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken cancellation) => organisations.ListAsync();

    public Task<Organisation?> FindAsync(OrganisationId id, CancellationToken cancellation) => organisations.FindAsync(id);

    public Task<IReadOnlyList<Mandate>> ListMandatesAsync(OrganisationId? organisation, CancellationToken cancellation) =>
        mandates.ListAsync(organisation, null);

    public Task<IReadOnlyDictionary<PersonId, string>> ListNamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellation) =>
        store.ListNamesAsync(people);

    public async Task<IReadOnlyList<Colleague>> ListColleaguesAsync(OrganisationId organisation, CancellationToken cancellation) =>
        [.. (await ListWithMailAsync(organisation)).Select(one => new Colleague(one.Id, one.Name, one.Roles))];

    public async Task<string?> FindMailAddressAsync(PersonId person, CancellationToken cancellation) => (await store.FindAsync(person))?.Mail;

    public async Task<Actor.Person?> FindActorAsync(PersonId person, CancellationToken cancellation) =>
        await store.FindAsync(person) is { IsClosed: false, IsErased: false, Name: { } name }
            ? new Actor.Person(person, name, await memberships.ListOfPersonAsync(person))
            : null;

    /// <summary>Everybody in the organisation, by name; those who are closed or erased belong nowhere any more.</summary>
    public async Task<IReadOnlyList<ColleagueView>> ListWithMailAsync(OrganisationId organisation)
    {
        var roles = (await memberships.ListOfOrganisationAsync(organisation)).ToLookup(one => one.Person, one => one.Role);
        var known = await store.ListAsync([.. roles.Select(one => one.Key)]);
        return
        [
            .. known
                .Where(one => !one.IsClosed)
                .Select(one => new ColleagueView(one.Id, one.Name!, one.Mail!, [.. roles[one.Id].Order()]))
                .OrderBy(one => one.Name, SwedishOrder.Names),
        ];
    }
}
