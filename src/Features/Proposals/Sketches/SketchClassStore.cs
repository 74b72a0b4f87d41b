using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Storage;

namespace Samplan.Proposals.Sketches;

/// <summary>What may be drawn, in <c>samplan.db</c>.</summary>
internal sealed class SketchClassStore(Workspace workspace, IAudit audit)
{
    /// <summary>By name in Swedish, the closed ones too.</summary>
    public Task<IReadOnlyList<SketchClass>> ListAsync() =>
        workspace.People.ReadAsync<IReadOnlyList<SketchClass>>(async session =>
        {
            var rows = await session.Connection.QueryAsync<Row>(
                "SELECT key AS Key, name_sv AS Swedish, name_en AS English, geometries AS Geometries, is_closed AS IsClosed FROM sketch_class ORDER BY name_sv"
            );
            return [.. rows.Select(row => row.ToClass())];
        });

    /// <summary>Adds a class, or changes the one with its key.</summary>
    public Task SaveAsync(Actor actor, SketchClass one) =>
        workspace.People.WriteAsync(async session =>
        {
            await session.Connection.ExecuteAsync(
                """
                INSERT INTO sketch_class (key, name_sv, name_en, geometries, is_closed) VALUES (@Key, @Swedish, @English, @geometries, @isClosed)
                ON CONFLICT (key) DO UPDATE SET name_sv = @Swedish, name_en = @English, geometries = @geometries, is_closed = @isClosed
                """,
                new
                {
                    one.Key,
                    one.Swedish,
                    one.English,
                    geometries = string.Join(' ', one.Geometries),
                    isClosed = one.IsClosed ? 1 : 0,
                }
            );
            await audit.AppendAsync(session, new AuditEntry(actor, "proposals.sketch-class-set-up") { ObjectKind = "sketch-class", ObjectId = one.Key });
        });

    private sealed class Row
    {
        public required string Key { get; init; }
        public required string Swedish { get; init; }
        public required string English { get; init; }
        public required string Geometries { get; init; }
        public required long IsClosed { get; init; }

        public SketchClass ToClass() => new(Key, Swedish, English, [.. Geometries.Split(' ').Select(Enum.Parse<SketchGeometry>)], IsClosed != 0);
    }
}
