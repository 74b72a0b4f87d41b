using Samplan.Storage;

namespace Samplan.Analyses.Layers;

/// <summary>The columns that a feature table has, as its result wrote them.</summary>
internal static class FeatureColumnStore
{
    private static readonly string[] s_own = ["fid", "geom"];

    public static async Task<IReadOnlyList<FeatureColumn>> ListAsync(DatabaseSession session, string table, CancellationToken cancellation)
    {
        await using var command = session.Connection.CreateCommand();
        // No column can be named: what they are is the question.
        command.CommandText = $"SELECT * FROM {SqlDialect.Quote(table)} LIMIT 0";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return
        [
            .. Enumerable
                .Range(0, reader.FieldCount)
                .Where(column => !s_own.Contains(reader.GetName(column)))
                .Select(column => new FeatureColumn(reader.GetName(column), TypeOf(reader.GetDataTypeName(column)))),
        ];
    }

    private static FeatureColumnType TypeOf(string declared) =>
        declared.ToUpperInvariant() switch
        {
            "REAL" or "DOUBLE PRECISION" => FeatureColumnType.Real,
            "INTEGER" or "BIGINT" => FeatureColumnType.Integer,
            _ => FeatureColumnType.Text,
        };
}
