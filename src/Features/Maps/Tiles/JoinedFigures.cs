using System.Data.Common;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Tiles;

/// <summary>Values of other years, found by the key of each feature and laid out by its <c>fid</c>.</summary>
/// <param name="Tags">Names of the tags.</param>
/// <param name="Values">For each tag the value of <c>fid</c> 1, 2 …; null where it is missing.</param>
internal sealed record JoinedFigures(IReadOnlyList<string> Tags, IReadOnlyList<double?[]> Values)
{
    /// <summary>Joins one other table to a part of a layer. Where two of its rows have the feature's key, neither can be said to be the feature's.</summary>
    public static async Task<JoinedFigures> ReadAsync(
        DatabaseSession session,
        LayerPart part,
        string table,
        IReadOnlyList<(string Tag, string Column)> columns,
        CancellationToken cancellation
    )
    {
        var values = columns.Select(_ => new List<double?>()).ToArray();
        if (part.Keys.Count > 0)
        {
            await using var command = session.Connection.CreateCommand();
            command.CommandText = JoinSql(part, table, columns);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                Take(reader, values);
        }
        return new JoinedFigures([.. columns.Select(column => column.Tag)], [.. values.Select(list => list.ToArray())]);
    }

    public double? Find(int tag, long fid) => fid <= Values[tag].Length ? Values[tag][fid - 1] : null;

    private static string JoinSql(LayerPart part, string table, IReadOnlyList<(string Tag, string Column)> columns)
    {
        var keys = part.Keys.Select(SqlDialect.Quote).ToList();
        var same = string.Join(" AND ", keys.Select(key => $"other.{key} = drawn.{key}"));
        var taken = string.Concat(columns.Select(column => $", MIN(other.{SqlDialect.Quote(column.Column)})"));
        return $"""
            SELECT drawn.fid{taken} FROM {SqlDialect.Quote(part.Table)} AS drawn JOIN {SqlDialect.Quote(table)} AS other ON {same}
              GROUP BY drawn.fid HAVING COUNT(*) = 1 ORDER BY drawn.fid
            """;
    }

    private static void Take(DbDataReader reader, List<double?>[] values)
    {
        var fid = reader.GetInt64(0);
        for (var i = 0; i < values.Length; i++)
        {
            while (values[i].Count < fid - 1)
                values[i].Add(null);
            values[i].Add(reader.IsDBNull(i + 1) ? null : reader.GetDouble(i + 1));
        }
    }
}
