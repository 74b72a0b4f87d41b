using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.OpenId;

/// <summary>Who people are at other providers.</summary>
internal static class ProviderIdentityStore
{
    /// <summary>The person, null when unknown or closed.</summary>
    public static async Task<PersonId?> FindAsync(DatabaseSession session, string issuer, string subject)
    {
        var person = await session.Connection.QuerySingleOrDefaultAsync<string?>(
            """
            SELECT person_id FROM provider_identity JOIN person ON person.id = person_id AND person.closed_at IS NULL
            WHERE issuer = @issuer AND subject = @subject
            """,
            new { issuer, subject }
        );
        return person is null ? null : new PersonId(person);
    }

    public static Task AddAsync(DatabaseSession session, string issuer, string subject, PersonId person) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO provider_identity (issuer, subject, person_id) VALUES (@issuer, @subject, @person)
            ON CONFLICT (issuer, subject) DO UPDATE SET person_id = excluded.person_id
            """,
            new
            {
                issuer,
                subject,
                person = person.Value,
            }
        );
}
