using Samplan.Accounts.Contracts;

namespace Samplan.Dialogue.Notices;

/// <summary>Which happenings; what is null asks for nothing.</summary>
/// <param name="Before">Only those with a lower number, for turning pages.</param>
internal sealed record HappeningQuery(long? Before = null, int Limit = 50)
{
    public ObjectAddress? About { get; init; }
    public PersonId? Person { get; init; }
    public OrganisationId? Organisation { get; init; }
}
