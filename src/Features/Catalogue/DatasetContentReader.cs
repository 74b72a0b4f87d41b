using System.Data.Common;
using NetTopologySuite.Geometries;
using Samplan.Catalogue.Contracts;
using Samplan.Geo.Blobs;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>Reads the rows of a version back as columns, in the order of the file.</summary>
internal static class DatasetContentReader
{
    /// <param name="columns">Names to read, null for all; a name that the version has not is left out.</param>
    public static async Task<DatasetContent> ReadAsync(
        DatabaseSession session,
        DatasetVersion version,
        IReadOnlyList<string>? columns,
        bool withGeometry,
        CancellationToken cancellation
    )
    {
        var asked = version.Columns.Where(column => columns is null || columns.Contains(column.Name)).ToList();
        var hasGeometry = withGeometry && version.GeometryType is not null;
        var numbers = asked.Where(column => column.IsNumber).ToDictionary(column => column.Name, _ => new double?[version.Rows]);
        var texts = asked.Where(column => !column.IsNumber).ToDictionary(column => column.Name, _ => new string?[version.Rows]);
        var geometries = hasGeometry ? new Geometry?[version.Rows] : [];
        await using var command = session.Connection.CreateCommand();
        var selected = asked.Select(column => SqlDialect.Quote(column.Name)).Prepend(hasGeometry ? "geom" : "NULL");
        command.CommandText = $"SELECT {string.Join(", ", selected)} FROM {SqlDialect.Quote(version.Table)} ORDER BY fid";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        for (var row = 0; await reader.ReadAsync(cancellation); row++)
        {
            if (hasGeometry && !reader.IsDBNull(0))
                geometries[row] = GeoPackageGeometry.Read(reader.GetFieldValue<byte[]>(0));
            for (var index = 0; index < asked.Count; index++)
                Take(reader, index + 1, row, asked[index], numbers, texts);
        }
        return new DatasetContent((int)version.Rows, numbers, texts, geometries);
    }

    private static void Take(
        DbDataReader reader,
        int ordinal,
        int row,
        DatasetColumn column,
        Dictionary<string, double?[]> numbers,
        Dictionary<string, string?[]> texts
    )
    {
        if (reader.IsDBNull(ordinal))
            return;
        if (column.IsNumber)
            numbers[column.Name][row] = reader.GetDouble(ordinal);
        else
            texts[column.Name][row] = reader.GetString(ordinal);
    }
}
