namespace Samplan.Accounts.Contracts;

/// <summary>Whoever asks for something.</summary>
public abstract record Actor
{
    private Actor() { }

    /// <summary>Nobody has signed in.</summary>
    public sealed record Anonymous : Actor;

    /// <summary>Whoever sits at the machine in laptop mode, where no administrator exists; also the command line. May do everything.</summary>
    public sealed record Local : Actor;

    /// <summary>Somebody who has signed in.</summary>
    /// <param name="Memberships">Every role in every organisation, as it is at this moment.</param>
    public sealed record Person(PersonId Id, string Name, IReadOnlyList<Membership> Memberships) : Actor
    {
        public bool BelongsTo(OrganisationId organisation) => Memberships.Any(one => one.Organisation == organisation);

        public bool Has(Role role, OrganisationId organisation) => Memberships.Any(one => one.Organisation == organisation && one.Role == role);
    }

    /// <summary>The person, where somebody has signed in.</summary>
    public PersonId? PersonId => this is Person person ? person.Id : null;
}
