using System.Text;
using System.Text.Json;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// Reads GeoJSON (RFC 7946, with the <c>crs</c> of the 2008 version) of any size in constant memory. The file is gone through twice: first
/// for its columns, which may first appear in the last feature, then for its rows.
/// </summary>
internal sealed class GeoJsonTableReader : TableReader
{
    private readonly string _path;
    private readonly GeoJsonFeatures _features;
    private readonly GeoJsonColumns _columns = new();
    private readonly GeoJsonGeometry _geometry = new();
    private readonly TableRow _row = new();
    private readonly string?[] _latest;
    private readonly int _idColumn = -1;

    private GeoJsonTableReader(string path, string? coordinateSystemCode)
    {
        _path = path;
        var survey = Guarded(null, () => Survey(path, _columns));
        if (survey.HasIds)
            _idColumn = _columns.AppendIds(survey.AreIdsNumbers);
        var columns = _columns.Columns;
        var system = CoordinateSystemOf(path, survey.CoordinateSystemText, coordinateSystemCode);
        Description = new TableDescription("GeoJSON", null, columns, survey.HasGeometry, system, []);
        _latest = new string?[columns.Count];
        _row.Cells = new Cell[columns.Count];
        _features = new GeoJsonFeatures(path);
    }

    private sealed record FileSurvey(bool HasGeometry, bool HasIds, bool AreIdsNumbers, byte[]? CoordinateSystemText);

    public override TableDescription Description { get; }

    public override double Progress => _features.Progress;

    public static GeoJsonTableReader Open(string path, TableReading reading)
    {
        if (reading.Layer is not null)
            throw Refused.File(path, "formats.has-no-layers", ("layer", Refused.Shorten(reading.Layer)));
        return new GeoJsonTableReader(path, reading.CoordinateSystemCode);
    }

    public override TableRow? Read() => Guarded(_features, ReadNext);

    public override void Dispose() => _features.Dispose();

    private TableRow? ReadNext()
    {
        var text = _features.Next();
        if (text.IsEmpty)
            return null;
        var feature = GeoJsonFeature.Of(text);
        _row.Number = _features.Number;
        Array.Clear(_row.Cells);
        _row.Geometry = null;
        if (!feature.Geometry.IsEmpty)
        {
            _row.Geometry = _geometry.Read(feature.Geometry, out var code);
            if (code is not null)
                throw Refused.Feature(_path, code, _features.Number);
        }
        if (!feature.Properties.IsEmpty)
            ReadProperties(feature.Properties);
        if (_idColumn >= 0 && !feature.Id.IsEmpty)
        {
            var reader = new Utf8JsonReader(feature.Id);
            reader.Read();
            _row.Cells[_idColumn] = CellOf(ref reader, _idColumn, feature.Id);
        }
        return _row;
    }

    private void ReadProperties(ReadOnlySpan<byte> properties)
    {
        var reader = new Utf8JsonReader(properties);
        if (!GeoJsonColumns.Begin(ref reader))
            return;
        var hint = 0;
        while (GeoJsonColumns.NextName(ref reader))
        {
            var column = _columns.IndexOf(ref reader, hint);
            if (column < 0)
                throw new JsonException("The file changed while it was read.");
            hint = column + 1;
            reader.Read();
            _row.Cells[column] = CellOf(ref reader, column, properties);
        }
    }

    private Cell CellOf(ref Utf8JsonReader reader, int column, ReadOnlySpan<byte> text)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                var number = reader.GetDouble();
                return double.IsFinite(number) ? Cell.Of(number) : throw new JsonException("The number is too large.");
            case JsonTokenType.True or JsonTokenType.False:
                return Cell.Of(reader.GetBoolean());
            case JsonTokenType.String:
                return TextCell(ref reader, column);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Cell.Of(Encoding.UTF8.GetString(text[start..(int)reader.BytesConsumed]));
            default:
                return Cell.Empty;
        }
    }

    private Cell TextCell(ref Utf8JsonReader reader, int column)
    {
        if (reader.ValueSpan.IsEmpty)
            return Cell.Empty;
        // Classes and names repeat from feature to feature: one string is enough.
        if (_latest[column] is { } latest && reader.ValueTextEquals(latest))
            return Cell.Of(latest);
        return Cell.Of(_latest[column] = reader.GetString()!);
    }

    private static FileSurvey Survey(string path, GeoJsonColumns columns)
    {
        using var features = new GeoJsonFeatures(path);
        return Guarded(path, features, () => SurveyFeatures(path, features, columns))!;
    }

    private static FileSurvey SurveyFeatures(string path, GeoJsonFeatures features, GeoJsonColumns columns)
    {
        var (hasGeometry, hasIds, areNumbers) = (false, false, true);
        while (features.Next() is { IsEmpty: false } text)
        {
            var feature = GeoJsonFeature.Of(text);
            var isBareGeometry = !feature.Geometry.IsEmpty && !feature.IsFeature && !features.IsCollection;
            if (!feature.IsFeature && !isBareGeometry)
                throw Refused.Feature(path, "formats.geojson.not-a-feature", features.Number);
            hasGeometry |= !feature.Geometry.IsEmpty && !feature.Geometry.SequenceEqual("null"u8);
            if (feature.Id is [(byte)'"' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..])
            {
                hasIds = true;
                areNumbers &= feature.Id[0] != '"';
            }
            if (!feature.Properties.IsEmpty && feature.IsFeature)
                columns.Add(feature.Properties);
        }
        return new FileSurvey(hasGeometry, hasIds, areNumbers, features.CoordinateSystemText);
    }

    /// <summary>WGS 84 unless the file's <c>crs</c> or the one who asks says otherwise.</summary>
    private static CoordinateSystem CoordinateSystemOf(string path, byte[]? text, string? code)
    {
        if (code is not null)
            return CoordinateSystems.Find(code) ?? throw Refused.File(path, "formats.crs-unsupported", ("crs", Refused.Shorten(code)));
        if (text is null || text.AsSpan().SequenceEqual("null"u8))
            return CoordinateSystems.Wgs84;
        try
        {
            using var crs = JsonDocument.Parse(text);
            var name = crs.RootElement.GetProperty("properties").GetProperty("name").GetString() ?? "";
            return CoordinateSystems.Find(name) ?? throw Refused.File(path, "formats.crs-unsupported", ("crs", Refused.Shorten(name)));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw Refused.File(path, "formats.geojson.crs-unnamed");
        }
    }

    private T Guarded<T>(GeoJsonFeatures? features, Func<T> read) => Guarded(_path, features, read);

    /// <summary>What the JSON reader says of broken text becomes a refusal with the feature and the place.</summary>
    private static T Guarded<T>(string path, GeoJsonFeatures? features, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw Refused.Feature(path, "formats.geojson.broken", Math.Max(1, features?.Number ?? 0), ("offset", Refused.Text(features?.Offset ?? 0)));
        }
    }
}
