using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Storage;

namespace Samplan.Accounts.People;

/// <summary>Invitations: to whom, where, with which roles; the link's hash only.</summary>
internal sealed class InvitationStore(Workspace workspace)
{
    private const string Columns = "id AS Id, mail AS Mail, organisation_id AS Organisation, roles AS Roles, invited_at AS InvitedAt, expires_at AS ExpiresAt";

    public static Task AddAsync(DatabaseSession session, Invitation invitation, string token) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO invitation (id, token_hash, mail, organisation_id, roles, invited_at, expires_at)
            VALUES (@Id, @hash, @Mail, @organisation, @roles, @at, @expires)
            """,
            new
            {
                invitation.Id,
                hash = Secret.HashOf(token),
                invitation.Mail,
                organisation = invitation.Organisation.Value,
                roles = string.Join(' ', invitation.Roles),
                at = StoredTime.Write(invitation.InvitedAt),
                expires = StoredTime.Write(invitation.ExpiresAt),
            }
        );

    /// <summary>The invitation that a link opens; null when it is unknown, ended or too old.</summary>
    public Task<Invitation?> FindAsync(string token, DateTimeOffset now) => workspace.People.ReadAsync(session => FindAsync(session, token, now));

    /// <inheritdoc cref="FindAsync(string,DateTimeOffset)"/>
    public static async Task<Invitation?> FindAsync(DatabaseSession session, string token, DateTimeOffset now) =>
        (
            await session.Connection.QuerySingleOrDefaultAsync<Row>(
                $"SELECT {Columns} FROM invitation WHERE token_hash = @hash AND ended_at IS NULL AND expires_at > @now",
                new { hash = Secret.HashOf(token), now = StoredTime.Write(now) }
            )
        )?.ToInvitation();

    /// <summary>Those that can still be accepted.</summary>
    public async Task<IReadOnlyList<Invitation>> ListOpenAsync(OrganisationId organisation, DateTimeOffset now)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                $"SELECT {Columns} FROM invitation WHERE organisation_id = @organisation AND ended_at IS NULL AND expires_at > @now ORDER BY invited_at",
                new { organisation = organisation.Value, now = StoredTime.Write(now) }
            )
        );
        return [.. rows.Select(row => row.ToInvitation())];
    }

    /// <summary>Accepted or taken back; the address is not kept.</summary>
    /// <returns>False when it had ended before, or is another organisation's.</returns>
    public static async Task<bool> EndAsync(DatabaseSession session, string id, OrganisationId organisation, DateTimeOffset now) =>
        await session.Connection.ExecuteAsync(
            "UPDATE invitation SET ended_at = @now, mail = '' WHERE id = @id AND organisation_id = @organisation AND ended_at IS NULL",
            new
            {
                id,
                organisation = organisation.Value,
                now = StoredTime.Write(now),
            }
        ) == 1;

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Mail { get; init; }
        public required string Organisation { get; init; }
        public required string Roles { get; init; }
        public required string InvitedAt { get; init; }
        public required string ExpiresAt { get; init; }

        public Invitation ToInvitation() =>
            new(
                Id,
                Mail,
                new OrganisationId(Organisation),
                [.. Roles.Split(' ').Select(Enum.Parse<Role>)],
                StoredTime.Read(InvitedAt),
                StoredTime.Read(ExpiresAt)
            );
    }
}
