namespace Samplan.Accounts.Contracts;

/// <summary>Who takes part.</summary>
public interface IOrganisations
{
    /// <summary>By kind and name, the closed ones too.</summary>
    Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken cancellation);

    Task<Organisation?> FindAsync(OrganisationId id, CancellationToken cancellation);

    /// <summary>Every mandate ever given in the organisation, the newest first; of all organisations where null.</summary>
    Task<IReadOnlyList<Mandate>> ListMandatesAsync(OrganisationId? organisation, CancellationToken cancellation);
}
