using Samplan.Formats.Tables;

namespace Samplan.Formats.Gtfs;

/// <summary>The files of one feed: a folder, or a zip archive read in place. In an archive they may all lie in one folder.</summary>
internal sealed class GtfsSource : IDisposable
{
    private readonly SafeArchive? _archive;
    private readonly string _prefix = "";

    private GtfsSource(string path)
    {
        Path = path;
        if (Directory.Exists(path))
            return;
        _archive = SafeArchive.Open(path);
        var stops = _archive.Names.Where(name => name == "stops.txt" || name.EndsWith("/stops.txt", StringComparison.OrdinalIgnoreCase)).ToList();
        if (stops.Count == 1)
            _prefix = stops[0][..^"stops.txt".Length];
    }

    public string Path { get; }

    /// <summary>What the feed is called in a sentence: the name of the archive or folder.</summary>
    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    public static GtfsSource Open(string path) => new(path);

    /// <summary>The content of the file of that name, or null when the feed has none.</summary>
    public SourceStream? Find(string file)
    {
        if (_archive is not null)
            return _archive.Find(_prefix + file);
        var path = System.IO.Path.Combine(Path, file);
        return File.Exists(path) ? SourceStream.Open(path) : null;
    }

    public bool Has(string file) =>
        _archive is null ? File.Exists(System.IO.Path.Combine(Path, file)) : _archive.Names.Contains(_prefix + file, StringComparer.OrdinalIgnoreCase);

    public void Dispose() => _archive?.Dispose();
}
