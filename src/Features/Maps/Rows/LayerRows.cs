using System.Data.Common;
using Samplan.Maps.Contracts;
using Samplan.Maps.Tiles;
using Samplan.Storage;

namespace Samplan.Maps.Rows;

/// <summary>Reads tables, and keeps the last few: whoever sorts one asks for it again and again.</summary>
internal sealed class LayerRows(Workspace workspace) : ILayerRows
{
    private const int MostKept = 4;
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Hash, Task<LayerTable> Table)> _kept = [];

    public Task<LayerTable> GetAsync(MapLayer layer, CancellationToken cancellation)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Hash != layer.Hash || node.Value.Table.IsFaulted)
                    continue;
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Table.WaitAsync(cancellation);
            }
            var table = Task.Run(() => ReadAsync(layer), CancellationToken.None);
            _kept.AddFirst((layer.Hash, table));
            if (_kept.Count > MostKept)
                _kept.RemoveLast();
            return table.WaitAsync(cancellation);
        }
    }

    private async Task<LayerTable> ReadAsync(MapLayer layer)
    {
        var plan = await TilePlan.MakeAsync(workspace, layer, forTiles: false, CancellationToken.None);
        var reading = new TableReading(layer);
        await workspace.Region.ReadAsync(async session =>
        {
            foreach (var table in plan.Tables)
                await ReadAsync(session, table, reading);
            return true;
        });
        return reading.ToTable();
    }

    private static async Task ReadAsync(DatabaseSession session, PlannedTable table, TableReading reading)
    {
        await using var command = session.Connection.CreateCommand();
        var columns = string.Concat(table.Columns.Select(column => $", {SqlDialect.Quote(column.Column)}"));
        command.CommandText = $"SELECT fid{columns} FROM {SqlDialect.Quote(table.Table)} ORDER BY fid";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var fid = reader.GetInt64(0);
            reading.BeginRow(MapLayer.FeatureId(table.Part, fid));
            for (var i = 0; i < table.Columns.Count; i++)
                Take(reader, i + 1, table.Columns[i], reading);
            foreach (var joined in table.Joined)
            {
                for (var i = 0; i < joined.Tags.Count; i++)
                    reading.SetNumber(joined.Tags[i], joined.Find(i, fid));
            }
        }
    }

    private static void Take(DbDataReader reader, int ordinal, PlannedColumn column, TableReading reading)
    {
        if (reader.IsDBNull(ordinal))
            return;
        if (column.Kind == AttributeKind.Number)
            reading.SetNumber(column.Tag, reader.GetDouble(ordinal));
        else
            reading.SetText(column.Tag, reader.GetString(ordinal));
    }
}
