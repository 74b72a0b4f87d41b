using System.Data.Common;
using Samplan.Geo;

namespace Samplan.Storage;

/// <summary>
/// What truly differs between the databases, and nothing else: stores write portable SQL and ask here for the rest.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>The type of a column of bytes.</summary>
    public abstract string BlobType { get; }

    /// <summary>The column definition of a whole-number key that counts by itself.</summary>
    public abstract string CountingKey { get; }

    /// <summary>
    /// Makes a table append-only by the database itself: whoever changes or deletes a row is refused. In a migration written as
    /// <c>{append-only:table}</c>.
    /// </summary>
    public abstract string AppendOnly(string table);

    /// <summary>Opens a transaction that will write, so that two writers never find out at the end.</summary>
    public abstract string BeginWrite { get; }

    /// <summary>
    /// A condition on the rows of a feature table whose envelope meets <c>@minEasting, @minNorthing, @maxEasting, @maxNorthing</c>
    /// (EPSG:3006, metres).
    /// </summary>
    public abstract string EnvelopeMeets(string table);

    public abstract Task<bool> HasTableAsync(DbConnection connection, string table, CancellationToken cancellation);

    /// <summary>Makes the table and gives the hand that fills it; the table is found by readers and by QGIS once it is completed.</summary>
    public abstract FeatureTableWriter CreateFeatureTable(DbConnection connection, FeatureTable table);

    /// <summary>A hand that reads a completed feature table by envelope, with the columns named.</summary>
    public abstract FeatureTableReader OpenFeatureTable(DbConnection connection, string table, IReadOnlyList<string> columns);

    /// <summary>The bounds of a feature table in EPSG:3006, empty when no row has a geometry.</summary>
    public abstract Task<Bounds> ReadBoundsAsync(DbConnection connection, string table, CancellationToken cancellation);

    /// <summary>
    /// A query of one number that differs from before when another connection has committed a change. It must be asked on one connection that is
    /// kept and never writes.
    /// </summary>
    public abstract string ChangeMark { get; }

    public abstract Task DropFeatureTableAsync(DbConnection connection, string table, CancellationToken cancellation);

    /// <summary>A name as an identifier, quoted.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
