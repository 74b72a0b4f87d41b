namespace Samplan.Accounts.Contracts;

/// <summary>People by id. Names are personal data: ask when showing, keep none.</summary>
public interface IPeople
{
    /// <summary>The name to show for each of the ids; somebody erased is missing from the answer.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> ListNamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellation);

    /// <summary>Everybody who belongs to the organisation, with the roles they hold there.</summary>
    Task<IReadOnlyList<Colleague>> ListColleaguesAsync(OrganisationId organisation, CancellationToken cancellation);

    /// <summary>Where mail to the person goes, null when there is nowhere.</summary>
    Task<string?> FindMailAddressAsync(PersonId person, CancellationToken cancellation);

    /// <summary>The person as somebody who asks, with what they hold today, for what is worked out without them; null for somebody closed or erased.</summary>
    Task<Actor.Person?> FindActorAsync(PersonId person, CancellationToken cancellation);
}
