using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samplan.Geo;
using Samplan.Geo.Blobs;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Layers;

/// <summary>What is measured in a layer's tables: bounds, kind, smallest and largest values. A table is measured once, since it never changes under its hash.</summary>
internal sealed class LayerMeasures
{
    private const int LargestZoom = 14;
    private const int LargestGridZoom = 12;
    private static readonly CoordinateTransform s_toDegrees = Sweref.To(CoordinateSystems.Wgs84);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, (double? Minimum, double? Maximum)>> _ranges = new(StringComparer.Ordinal);

    private readonly FeatureCountStore _counts = new();

    public async Task<MapLayer> MeasureAsync(DatabaseSession session, DeclaredLayer declared, CancellationToken cancellation)
    {
        var hash = HashOf(declared);
        var bounds = Bounds.Empty;
        foreach (var part in declared.Parts)
            bounds = bounds.Including(await session.Dialect.ReadBoundsAsync(session.Connection, part.Table, cancellation));
        var kind = declared.Kind ?? FirstKind(session, declared.Parts[0].Table, bounds);
        var attributes = new List<LayerAttribute>(declared.Attributes.Count);
        foreach (var attribute in declared.Attributes)
            attributes.Add(attribute.Kind == AttributeKind.Number ? await RangeAsync(session, declared, attribute, cancellation) : attribute);
        return new MapLayer(
            declared.Id,
            declared.Name,
            kind,
            declared.Parts,
            attributes,
            declared.Sources,
            declared.DrawingOrder,
            s_toDegrees.Apply(bounds),
            kind == LayerKind.Grid ? LargestGridZoom : LargestZoom,
            hash
        )
        {
            FeatureCount = await _counts.CountAsync(session, declared, cancellation),
        };
    }

    private async Task<LayerAttribute> RangeAsync(DatabaseSession session, DeclaredLayer layer, LayerAttribute attribute, CancellationToken cancellation)
    {
        var (minimum, maximum) = ((double?)null, (double?)null);
        foreach (var figure in attribute.Figures)
        {
            var known = $"{figure.Table} {layer.Parts[figure.Part].ContentHash}";
            if (!_ranges.TryGetValue(known, out var ranges))
                _ranges[known] = ranges = await ReadRangesAsync(session, layer, figure.Table, cancellation);
            var (low, high) = ranges[figure.Column];
            minimum = low is null || minimum < low ? minimum : low;
            maximum = high is null || maximum > high ? maximum : high;
        }
        return attribute with { Minimum = minimum, Maximum = maximum };
    }

    private static async Task<IReadOnlyDictionary<string, (double? Minimum, double? Maximum)>> ReadRangesAsync(
        DatabaseSession session,
        DeclaredLayer layer,
        string table,
        CancellationToken cancellation
    )
    {
        var numbers = layer.Attributes.Where(attribute => attribute.Kind == AttributeKind.Number).SelectMany(attribute => attribute.Figures);
        string[] columns = [.. numbers.Where(figure => figure.Table == table).Select(figure => figure.Column).Distinct()];
        var asked = columns.Select(SqlDialect.Quote).Select(column => $"MIN({column}), MAX({column})");
        await using var command = session.Connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", asked)} FROM {SqlDialect.Quote(table)}";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var ranges = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
            ranges[columns[i]] = (ReadNumber(reader, 2 * i), ReadNumber(reader, 2 * i + 1));
        return ranges;
    }

    private static double? ReadNumber(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetDouble(ordinal);

    private static LayerKind FirstKind(DatabaseSession session, string table, Bounds bounds)
    {
        using var reader = session.Dialect.OpenFeatureTable(session.Connection, table, []);
        reader.Find(bounds);
        while (!bounds.IsEmpty && reader.Next())
        {
            var cursor = GeometryCursor.OverBlob(reader.Geometry);
            if (cursor.MoveNext())
                return KindOf(cursor.Path);
        }
        return LayerKind.Polygon;
    }

    private static LayerKind KindOf(PathKind path) =>
        path switch
        {
            PathKind.Point => LayerKind.Point,
            PathKind.Line => LayerKind.Line,
            PathKind.Shell or PathKind.Hole => LayerKind.Polygon,
        };

    /// <summary>SHA-256, lower-case hex, of the tables' content and of what is taken from them.</summary>
    private static string HashOf(DeclaredLayer layer)
    {
        var content = new StringBuilder(layer.Id.Value);
        foreach (var part in layer.Parts)
            content.Append('\n').Append(part.Table).Append(' ').Append(part.ContentHash).Append(' ').AppendJoin(',', part.Keys);
        foreach (var attribute in layer.Attributes)
        {
            content.Append('\n').Append(attribute.Key).Append(' ').Append(attribute.IsInTiles);
            foreach (var figure in attribute.Figures)
                content.Append(CultureInfo.InvariantCulture, $" {figure.Year}:{figure.Part}:{figure.Table}:{figure.Column}");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
