using System.Data.Common;

namespace Samplan.Storage;

/// <summary>A connection in use. SQL goes through <see cref="Connection"/> with Dapper, in the store that knows the tables.</summary>
public sealed class DatabaseSession(DbConnection connection, SqlDialect dialect)
{
    public DbConnection Connection { get; } = connection;

    public SqlDialect Dialect { get; } = dialect;

    /// <inheritdoc cref="SqlDialect.CreateFeatureTable"/>
    public FeatureTableWriter CreateFeatureTable(FeatureTable table) => Dialect.CreateFeatureTable(Connection, table);

    /// <inheritdoc cref="SqlDialect.DropFeatureTableAsync"/>
    public Task DropFeatureTableAsync(string table, CancellationToken cancellation) => Dialect.DropFeatureTableAsync(Connection, table, cancellation);
}
