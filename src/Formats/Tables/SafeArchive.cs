using System.IO.Compression;

namespace Samplan.Formats.Tables;

/// <summary>
/// A zip file from a stranger, read in place and never unpacked to disk. A name that leads out of the archive is refused before anything
/// is read, and a file that unpacks out of proportion while it is read (<see cref="SourceStream"/>).
/// </summary>
internal sealed class SafeArchive : IDisposable
{
    private const int MostEntries = 10_000;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private SafeArchive(string path, FileStream file)
    {
        (_path, _file) = (path, file);
        try
        {
            _archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (_archive.Entries.Count > MostEntries)
                throw Refused.File(path, "formats.archive-bomb");
            foreach (var entry in _archive.Entries)
                Add(entry);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw Refused.File(path, "formats.archive-damaged");
        }
    }

    /// <summary>Full names with forward slashes, folders left out, in the archive's order.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    public static SafeArchive Open(string path)
    {
        var file = SourceStream.OpenFile(path);
        try
        {
            return new SafeArchive(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The content of the entry of that name, in any case, or null when there is none.</summary>
    public SourceStream? Find(string name) => _entries.TryGetValue(name, out var entry) ? new SourceStream(_path, _file, entry) : null;

    public long LengthOf(string name) => _entries[name].Length;

    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    private void Add(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        var isOutside = name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains("..");
        if (isOutside)
            throw Refused.File(_path, "formats.archive-path", ("name", Refused.Shorten(name)));
        if (!name.EndsWith('/') && !_entries.TryAdd(name, entry))
            throw Refused.File(_path, "formats.archive-name-twice", ("name", Refused.Shorten(name)));
    }
}
