using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Samplan.Analyses.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses.Derivations;

/// <summary>The kept results with their provenance: table <c>result</c>.</summary>
internal static class ResultStore
{
    private const string ProvenanceColumns =
        "step AS Step, step_version AS StepVersion, parameters AS Parameters, inputs AS Inputs, used_datasets AS UsedDatasets, engine_version AS EngineVersion, "
        + "computed_at AS ComputedAt, content_hash AS ContentHash";

    public static async Task<IReadOnlyDictionary<StepKey, Provenance>> ListProvenanceAsync(DbConnection connection)
    {
        var rows = await connection.QueryAsync<ProvenanceRow>($"SELECT {ProvenanceColumns} FROM result");
        return rows.Select(row => row.ToProvenance()).ToDictionary(provenance => provenance.Step);
    }

    public static async Task<IReadOnlyList<KeptResult>> ListKeptAsync(DbConnection connection)
    {
        var rows = await connection.QueryAsync<ProvenanceRow>($"SELECT {ProvenanceColumns}, content AS Content FROM result ORDER BY step");
        return [.. rows.Select(row => new KeptResult(row.ToProvenance(), row.Content!))];
    }

    /// <summary>The tables of the kept results, each with the step that made it.</summary>
    public static async Task<IReadOnlyDictionary<string, StepKey>> ListTablesAsync(DbConnection connection)
    {
        var rows = await connection.QueryAsync<(string Step, string Tables)>("SELECT step, tables FROM result");
        return rows.SelectMany(row => JsonSerializer.Deserialize<string[]>(row.Tables)!.Select(table => (table, step: new StepKey(row.Step))))
            .ToDictionary(made => made.table, made => made.step, StringComparer.Ordinal);
    }

    public static async Task<Provenance?> FindProvenanceAsync(DbConnection connection, StepKey key)
    {
        var row = await connection.QuerySingleOrDefaultAsync<ProvenanceRow>($"SELECT {ProvenanceColumns} FROM result WHERE step = @Value", key);
        return row?.ToProvenance();
    }

    public static Task<byte[]?> FindContentAsync(DbConnection connection, StepKey key) =>
        connection.QuerySingleOrDefaultAsync<byte[]>("SELECT content FROM result WHERE step = @Value", key);

    public static async Task KeepAsync(DatabaseSession session, Provenance provenance, StepOutput output, CancellationToken cancellation)
    {
        await DropTablesAsync(session, provenance.Step, cancellation);
        foreach (var table in output.Tables)
        {
            using var writer = session.CreateFeatureTable(table.Table);
            table.Fill(writer);
            writer.Complete();
        }
        await session.Connection.ExecuteAsync(
            """
            INSERT INTO result (step, step_version, parameters, inputs, used_datasets, engine_version, computed_at, content_hash, content, tables)
            VALUES (@step, @StepVersion, @parameters, @inputs, @usedDatasets, @EngineVersion, @computedAt, @ContentHash, @content, @tables)
            ON CONFLICT (step) DO UPDATE SET step_version = excluded.step_version, parameters = excluded.parameters, inputs = excluded.inputs, used_datasets = excluded.used_datasets,
              engine_version = excluded.engine_version, computed_at = excluded.computed_at, content_hash = excluded.content_hash,
              content = excluded.content, tables = excluded.tables
            """,
            new
            {
                step = provenance.Step.Value,
                provenance.StepVersion,
                parameters = JsonSerializer.Serialize(provenance.ParameterHashes, Step.Canonical),
                inputs = JsonSerializer.Serialize(provenance.Inputs, Step.Canonical),
                usedDatasets = provenance.UsedDatasets is null ? null : JsonSerializer.Serialize(provenance.UsedDatasets, Step.Canonical),
                provenance.EngineVersion,
                computedAt = provenance.ComputedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                provenance.ContentHash,
                content = output.Content,
                tables = JsonSerializer.Serialize(output.Tables.Select(table => table.Table.Name), Step.Canonical),
            }
        );
    }

    /// <summary>Removes a result and its tables: its step is no longer in the workspace.</summary>
    public static async Task RemoveAsync(DatabaseSession session, StepKey key, CancellationToken cancellation)
    {
        await DropTablesAsync(session, key, cancellation);
        await session.Connection.ExecuteAsync("DELETE FROM result WHERE step = @Value", key);
    }

    private static async Task DropTablesAsync(DatabaseSession session, StepKey key, CancellationToken cancellation)
    {
        var tables = await session.Connection.QuerySingleOrDefaultAsync<string>("SELECT tables FROM result WHERE step = @Value", key);
        foreach (var table in tables is null ? [] : JsonSerializer.Deserialize<string[]>(tables)!)
            await session.DropFeatureTableAsync(table, cancellation);
    }

    private sealed class ProvenanceRow
    {
        public required string Step { get; init; }
        public required long StepVersion { get; init; }
        public required string Parameters { get; init; }
        public required string Inputs { get; init; }
        public string? UsedDatasets { get; init; }
        public required string EngineVersion { get; init; }
        public required string ComputedAt { get; init; }
        public required string ContentHash { get; init; }
        public byte[]? Content { get; init; }

        public Provenance ToProvenance() =>
            new(
                new StepKey(Step),
                (int)StepVersion,
                JsonSerializer.Deserialize<Dictionary<string, string>>(Parameters, Contracts.Step.Canonical)!,
                JsonSerializer.Deserialize<InputReference[]>(Inputs, Contracts.Step.Canonical)!,
                UsedDatasets is null ? null : JsonSerializer.Deserialize<string[]>(UsedDatasets),
                EngineVersion,
                DateTimeOffset.Parse(ComputedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                ContentHash
            );
    }
}
