using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accounts.Audit;

/// <inheritdoc cref="IAudit"/>
internal sealed class AuditStore(Workspace workspace, TimeProvider clock, IEnumerable<IAuditListener> listeners) : IAudit
{
    private const string Columns = """
        number AS Number, at AS At, actor AS Actor, action AS Action, object_kind AS ObjectKind, object_id AS ObjectId, organisation_id AS OrganisationId,
        mandate_id AS MandateId, reason AS Reason, details AS Details, previous_hash AS PreviousHash, hash AS Hash
        """;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task AppendAsync(DatabaseSession session, AuditEntry entry)
    {
        var last = await session.Connection.QuerySingleOrDefaultAsync<(long Number, string Hash)?>(
            "SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1"
        );
        var kept = new AuditRecord((last?.Number ?? 0) + 1, clock.GetUtcNow(), KeyOf(entry.Actor), entry.Action, last?.Hash ?? AuditChain.Origin, "")
        {
            ObjectKind = entry.ObjectKind,
            ObjectId = entry.ObjectId,
            OrganisationId = entry.Organisation?.Value,
            MandateId = entry.MandateId,
            Reason = entry.Reason,
            Details = entry.Details,
        };
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO audit_entry
              (number, at, actor, action, object_kind, object_id, organisation_id, mandate_id, reason, details, previous_hash, hash)
            VALUES (@Number, @at, @ActorKey, @Action, @ObjectKind, @ObjectId, @OrganisationId, @MandateId, @Reason, @details, @PreviousHash, @hash)
            """,
            new
            {
                kept.Number,
                at = StoredTime.Write(kept.At),
                kept.ActorKey,
                kept.Action,
                kept.ObjectKind,
                kept.ObjectId,
                kept.OrganisationId,
                kept.MandateId,
                kept.Reason,
                details = JsonSerializer.Serialize(kept.Details, s_json),
                kept.PreviousHash,
                hash = AuditChain.HashOf(kept),
            }
        );
        foreach (var listener in listeners)
            await listener.HearAsync(session, kept);
    }

    public Task<AuditVerdict> VerifyAsync(CancellationToken cancellation)
    {
        return workspace.People.ReadAsync(session =>
        {
            var rows = session.Connection.Query<Row>($"SELECT {Columns} FROM audit_entry ORDER BY number", buffered: false);
            return Task.FromResult(AuditChain.Verify(rows.Select(Read)));
        });

        AuditRecord Read(Row row)
        {
            cancellation.ThrowIfCancellationRequested();
            return row.ToRecord();
        }
    }

    public async Task<IReadOnlyList<AuditRecord>> ListAsync(AuditQuery query, CancellationToken cancellation)
    {
        var rows = await workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<Row>(
                $"""
                SELECT {Columns} FROM audit_entry
                WHERE (@Before IS NULL OR number < @Before) AND (@person IS NULL OR actor = @person)
                  AND (@organisation IS NULL OR organisation_id = @organisation) AND (@Action IS NULL OR action = @Action)
                  AND (@ObjectKind IS NULL OR object_kind = @ObjectKind) AND (@ObjectId IS NULL OR object_id = @ObjectId)
                ORDER BY number DESC LIMIT @Limit
                """,
                new
                {
                    query.Before,
                    query.Limit,
                    person = query.Person?.Value,
                    organisation = query.Organisation?.Value,
                    query.Action,
                    query.ObjectKind,
                    query.ObjectId,
                }
            )
        );
        return [.. rows.Select(row => row.ToRecord())];
    }

    private static string KeyOf(Actor actor) =>
        actor switch
        {
            Actor.Person person => person.Id.Value,
            Actor.Local => "local",
            _ => "anonymous",
        };

    private sealed class Row
    {
        public required long Number { get; init; }
        public required string At { get; init; }
        public required string Actor { get; init; }
        public required string Action { get; init; }
        public string? ObjectKind { get; init; }
        public string? ObjectId { get; init; }
        public string? OrganisationId { get; init; }
        public string? MandateId { get; init; }
        public string? Reason { get; init; }
        public required string Details { get; init; }
        public required string PreviousHash { get; init; }
        public required string Hash { get; init; }

        public AuditRecord ToRecord() =>
            new(Number, StoredTime.Read(At), Actor, Action, PreviousHash, Hash)
            {
                ObjectKind = ObjectKind,
                ObjectId = ObjectId,
                OrganisationId = OrganisationId,
                MandateId = MandateId,
                Reason = Reason,
                Details = JsonSerializer.Deserialize<Dictionary<string, string>>(Details)!,
            };
    }
}
