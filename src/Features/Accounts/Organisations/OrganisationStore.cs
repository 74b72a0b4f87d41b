using System.Text.Json;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Geo.Blobs;
using Samplan.Storage;

namespace Samplan.Accounts.Organisations;

/// <summary>Organisations in <c>samplan.db</c>.</summary>
internal sealed class OrganisationStore(Workspace workspace)
{
    private const string Columns = """
        id AS Id, kind AS Kind, name AS Name, municipality_codes AS MunicipalityCodes, area AS Area, contact_mail AS ContactMail,
        contact_phone AS ContactPhone, web_address AS WebAddress, closed_at AS ClosedAt, version AS Version
        """;

    public async Task<IReadOnlyList<Organisation>> ListAsync()
    {
        var rows = await workspace.People.ReadAsync(session => session.Connection.QueryAsync<Row>($"SELECT {Columns} FROM organisation"));
        return [.. rows.Select(row => row.ToOrganisation()).OrderBy(one => one.Kind).ThenBy(one => one.Name, SwedishOrder.Names)];
    }

    public async Task<Organisation?> FindAsync(OrganisationId id)
    {
        var row = await workspace.People.ReadAsync(session =>
            session.Connection.QuerySingleOrDefaultAsync<Row>($"SELECT {Columns} FROM organisation WHERE id = @id", new { id = id.Value })
        );
        return row?.ToOrganisation();
    }

    public static async Task<bool> HasNameAsync(DatabaseSession session, string name, OrganisationId besides) =>
        await session.Connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM organisation WHERE name = @name AND id <> @besides",
            new { name, besides = besides.Value }
        ) > 0;

    public static Task AddAsync(DatabaseSession session, Organisation one) =>
        session.Connection.ExecuteAsync(
            """
            INSERT INTO organisation (id, kind, name, municipality_codes, area, contact_mail, contact_phone, web_address, closed_at, version)
            VALUES (@id, @kind, @Name, @codes, @area, @ContactMail, @ContactPhone, @WebAddress, NULL, @Version)
            """,
            Values(one, null)
        );

    /// <returns>False when somebody else has changed it since the version that was seen.</returns>
    public static async Task<bool> ChangeAsync(DatabaseSession session, Organisation one, DateTimeOffset? closedAt) =>
        await session.Connection.ExecuteAsync(
            """
            UPDATE organisation SET kind = @kind, name = @Name, municipality_codes = @codes, area = @area, contact_mail = @ContactMail,
              contact_phone = @ContactPhone, web_address = @WebAddress, closed_at = @closedAt, version = version + 1
            WHERE id = @id AND version = @Version
            """,
            Values(one, closedAt)
        ) == 1;

    private static object Values(Organisation one, DateTimeOffset? closedAt) =>
        new
        {
            id = one.Id.Value,
            kind = one.Kind.ToString(),
            one.Name,
            codes = JsonSerializer.Serialize(one.MunicipalityCodes),
            area = one.Area is null ? null : GeoPackageGeometry.ToBlob(one.Area),
            one.ContactMail,
            one.ContactPhone,
            one.WebAddress,
            closedAt = closedAt is { } at ? StoredTime.Write(at) : null,
            one.Version,
        };

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Kind { get; init; }
        public required string Name { get; init; }
        public required string MunicipalityCodes { get; init; }
        public byte[]? Area { get; init; }
        public string? ContactMail { get; init; }
        public string? ContactPhone { get; init; }
        public string? WebAddress { get; init; }
        public string? ClosedAt { get; init; }
        public long Version { get; init; }

        public Organisation ToOrganisation() =>
            new(new OrganisationId(Id), Enum.Parse<OrganisationKind>(Kind), Name, JsonSerializer.Deserialize<string[]>(MunicipalityCodes)!, Version)
            {
                Area = Area is null ? null : GeoPackageGeometry.Read(Area),
                ContactMail = ContactMail,
                ContactPhone = ContactPhone,
                WebAddress = WebAddress,
                IsClosed = ClosedAt is not null,
            };
    }
}
