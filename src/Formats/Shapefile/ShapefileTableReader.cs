using System.Text;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Formats.Shapefile;

/// <summary>
/// Reads a shapefile, in a zip archive or as .shp beside .dbf, .prj and .cpg. The encoding of the texts is that of .cpg, else of the
/// .dbf's language byte, else windows-1252. Records that are marked as deleted are passed over.
/// </summary>
internal sealed class ShapefileTableReader : TableReader
{
    private const int LongestSmallPartBytes = 64 << 10;
    private readonly string _path;
    private readonly ShapefileParts _parts;
    private readonly ShapeRecords _shapes;
    private readonly DbfRecords? _attributes;
    private readonly TableRow _row = new();

    private ShapefileTableReader(string path, ShapefileParts parts, TableReading reading)
    {
        (_path, _parts) = (path, parts);
        var system = SystemOf(reading.CoordinateSystemCode);
        _shapes = new ShapeRecords(path, parts.Find(".shp") ?? throw Refused.File(path, "formats.shapefile.damaged"));
        var encoding = reading.Encoding ?? NameOfCodePage(ReadSmall(".cpg"));
        if (parts.Find(".dbf") is { } dbf)
            _attributes = new DbfRecords(path, dbf, encoding);
        var notices = _attributes is null
            ? new Refusal("formats.shapefile.notice-no-attributes")
            : Refusal.Of("formats.csv.notice-encoding", ("encoding", _attributes.EncodingName));
        Description = new TableDescription("Shapefile", parts.Layer, _attributes?.Columns ?? [], true, system, [notices]);
        _row.Cells = new Cell[Description.Columns.Count];
    }

    public override TableDescription Description { get; }

    public override double Progress => _shapes.Progress;

    public static ShapefileTableReader Open(string path, TableReading reading)
    {
        var parts = ShapefileParts.Open(path, reading.Layer);
        try
        {
            return new ShapefileTableReader(path, parts, reading);
        }
        catch (EndOfStreamException)
        {
            parts.Dispose();
            throw Refused.File(path, "formats.shapefile.damaged");
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    public override TableRow? Read()
    {
        try
        {
            while (_shapes.Read(out var geometry))
            {
                var isDeleted = false;
                if (_attributes is not null && !_attributes.Read(_row.Cells, out isDeleted))
                    throw Refused.Feature(_path, "formats.shapefile.damaged-at", _shapes.Number);
                if (isDeleted)
                    continue;
                (_row.Number, _row.Geometry) = (_shapes.Number, geometry);
                return _row;
            }
            if (_attributes is not null && _attributes.Read(_row.Cells, out _))
                throw Refused.Feature(_path, "formats.shapefile.damaged-at", _shapes.Number + 1);
            return null;
        }
        catch (EndOfStreamException)
        {
            throw Refused.Feature(_path, "formats.shapefile.damaged-at", Math.Max(1, _shapes.Number));
        }
    }

    public override void Dispose()
    {
        _shapes.Dispose();
        _attributes?.Dispose();
        _parts.Dispose();
    }

    private CoordinateSystem? SystemOf(string? code)
    {
        if (code is not null)
            return CoordinateSystems.Find(code) ?? throw Refused.File(_path, "formats.crs-unsupported", ("crs", Refused.Shorten(code)));
        if (ReadSmall(".prj") is not { } definition)
            return null;
        return CoordinateSystems.FindByDefinition(definition) ?? throw Refused.File(_path, "formats.crs-unsupported", ("crs", Refused.Shorten(definition)));
    }

    /// <summary>The text of a small part, or null when it is missing or empty.</summary>
    private string? ReadSmall(string extension)
    {
        using var part = _parts.Find(extension);
        if (part is null)
            return null;
        var bytes = new byte[LongestSmallPartBytes];
        var length = part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(bytes, 0, length).Trim('\uFEFF', ' ', '\r', '\n', '\0');
        return text.Length == 0 ? null : text;
    }

    /// <summary>What programs write in .cpg: a name, a number of Windows, or ESRI's 88591.</summary>
    private static string? NameOfCodePage(string? text)
    {
        if (text is null)
            return null;
        var number = text.Replace("ANSI", "").Replace("CP", "").Replace("OEM", "").Trim();
        if (number.StartsWith("8859", StringComparison.Ordinal))
            return "iso-8859-" + number[4..].TrimStart('-');
        return number switch
        {
            "65001" => "utf-8",
            "1250" or "1251" or "1252" or "1257" => "windows-" + number,
            "437" or "850" or "865" => "ibm" + number,
            _ => text,
        };
    }
}
