namespace Samplan.Formats.Tables;

internal enum FileKind
{
    Csv,
    GeoJson,
    GeoPackage,
    Shapefile,
    Excel,
}

/// <summary>Tells what a file is by what is in it. A name that says something else is refused, so that nobody is fooled by it.</summary>
internal static class FileKinds
{
    private const int StartBytes = 4096;

    private static readonly Dictionary<string, FileKind> s_byExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = FileKind.Csv,
        [".tsv"] = FileKind.Csv,
        [".txt"] = FileKind.Csv,
        [".geojson"] = FileKind.GeoJson,
        [".json"] = FileKind.GeoJson,
        [".geojsonl"] = FileKind.GeoJson,
        [".ndjson"] = FileKind.GeoJson,
        [".gpkg"] = FileKind.GeoPackage,
        [".shp"] = FileKind.Shapefile,
        [".xlsx"] = FileKind.Excel,
    };

    public static FileKind Recognise(string path)
    {
        var kind = ByContent(path);
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        if (s_byExtension.TryGetValue(Path.GetExtension(name), out var named) && named != kind)
            throw Refused.File(path, "formats.named-otherwise", ("format", NameOf(kind)));
        return kind;
    }

    public static string NameOf(FileKind kind) =>
        kind switch
        {
            FileKind.Csv => "CSV",
            FileKind.GeoJson => "GeoJSON",
            FileKind.GeoPackage => "GeoPackage",
            FileKind.Shapefile => "Shapefile",
            FileKind.Excel => "Excel",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static FileKind ByContent(string path)
    {
        using var source = SourceStream.Open(path);
        Span<byte> buffer = stackalloc byte[StartBytes];
        var start = buffer[..source.ReadAtLeast(buffer, StartBytes, throwOnEndOfStream: false)];
        if (start.IsEmpty)
            throw Refused.File(path, "formats.file-empty");
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
            return source.IsPacked ? throw Refused.File(path, "formats.packed-twice") : InArchive(path);
        if (start.StartsWith("SQLite format 3\0"u8))
            return source.IsPacked ? throw Refused.File(path, "formats.packed-twice") : FileKind.GeoPackage;
        if (start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0x27, 0x0A]))
            return FileKind.Shapefile;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw Refused.File(path, "formats.excel.old");
        return OfText(path, start);
    }

    private static FileKind OfText(string path, ReadOnlySpan<byte> start)
    {
        var hasWideMark = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (hasWideMark)
            return start.Length > 3 && (start[2] == '{' || start[3] == '{') ? throw Refused.File(path, "formats.geojson.utf16") : FileKind.Csv;
        foreach (var value in start)
        {
            // Control characters that no text has. 0x1E begins the records of a GeoJSON text sequence.
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0B or 0x0C or 0x1A or 0x1E))
                throw Refused.File(path, "formats.binary");
        }
        if (start.StartsWith("\uFEFF"u8))
            start = start[3..];
        start = start.TrimStart(" \t\r\n\x1E"u8);
        if (start.IsEmpty)
            throw Refused.File(path, "formats.file-empty");
        return start[0] switch
        {
            (byte)'{' or (byte)'[' => FileKind.GeoJson,
            (byte)'<' => throw Refused.File(path, "formats.markup"),
            _ => FileKind.Csv,
        };
    }

    private static FileKind InArchive(string path)
    {
        using var archive = SafeArchive.Open(path);
        if (archive.Names.Any(name => name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Excel;
        if (archive.Names.Any(name => name.EndsWith(".shp", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Shapefile;
        throw Refused.File(path, "formats.archive-holds-nothing");
    }
}
