using Samplan.Formats.Tables;

namespace Samplan.Formats.Shapefile;

/// <summary>The files that together are one shapefile (.shp .dbf .prj .cpg), side by side in a folder or in an archive.</summary>
internal sealed class ShapefileParts(string layer, Func<string, SourceStream?> find, SafeArchive? archive) : IDisposable
{
    private readonly List<SourceStream> _opened = [];

    public string Layer => layer;

    /// <summary>The part with that extension, or null when it is missing. It is closed with the whole at the latest.</summary>
    public SourceStream? Find(string extension)
    {
        var part = find(extension);
        if (part is not null)
            _opened.Add(part);
        return part;
    }

    public void Dispose()
    {
        foreach (var part in _opened)
            part.Dispose();
        archive?.Dispose();
    }

    public static IReadOnlyList<string> List(string path)
    {
        if (!IsArchive(path))
            return [Path.GetFileNameWithoutExtension(path)];
        using var archive = SafeArchive.Open(path);
        return [.. Bases(archive).Keys];
    }

    public static ShapefileParts Open(string path, string? asked)
    {
        if (!IsArchive(path))
        {
            var name = LayerChoice.Choose(path, List(path), asked);
            return new ShapefileParts(name, extension => Beside(path, extension), null);
        }
        var archive = SafeArchive.Open(path);
        try
        {
            var bases = Bases(archive);
            var layer = LayerChoice.Choose(path, [.. bases.Keys], asked);
            return new ShapefileParts(layer, extension => archive.Find(bases[layer] + extension), archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static bool IsArchive(string path)
    {
        using var file = SourceStream.OpenFile(path);
        return file.ReadByte() == 'P';
    }

    private static SourceStream? Beside(string path, string extension)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var wanted = Path.GetFileNameWithoutExtension(path) + extension;
        var found = Directory.EnumerateFiles(folder).FirstOrDefault(file => string.Equals(Path.GetFileName(file), wanted, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : SourceStream.Open(found);
    }

    /// <summary>Names without extension by layer name: the file's own name, with its folder where two have the same.</summary>
    private static Dictionary<string, string> Bases(SafeArchive archive)
    {
        var bases = archive
            .Names.Where(name => name.EndsWith(".shp", StringComparison.OrdinalIgnoreCase))
            .Where(name => !name.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .Select(name => name[..^4])
            .ToList();
        var areUnique = bases.Select(Path.GetFileName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == bases.Count;
        return bases.ToDictionary(name => areUnique ? Path.GetFileName(name) : name, StringComparer.OrdinalIgnoreCase);
    }
}
