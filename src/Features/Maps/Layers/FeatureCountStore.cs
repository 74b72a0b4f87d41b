using System.Collections.Concurrent;
using System.Globalization;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Layers;

/// <summary>How many features a layer has. A table is counted once, since it never changes under its hash.</summary>
internal sealed class FeatureCountStore
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public async Task<int> CountAsync(DatabaseSession session, DeclaredLayer layer, CancellationToken cancellation)
    {
        var sum = 0;
        foreach (var part in layer.Parts)
        {
            var known = $"{part.Table} {part.ContentHash}";
            if (!_counts.TryGetValue(known, out var count))
                _counts[known] = count = await CountAsync(session, part.Table, cancellation);
            sum += count;
        }
        return sum;
    }

    private static async Task<int> CountAsync(DatabaseSession session, string table, CancellationToken cancellation)
    {
        await using var command = session.Connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {SqlDialect.Quote(table)}";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }
}
