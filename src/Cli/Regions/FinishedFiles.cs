using System.Text;

namespace Samplan.Cli.Regions;

/// <summary>Files written beside their place under a temporary name. They get their names together when all are finished, or never.</summary>
internal sealed class FinishedFiles : IDisposable
{
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <summary>Refuses a place that cannot be written to, or that is one of the files to read, before any work is done for it.</summary>
    /// <param name="read">Files that the call reads; null for one that it does not name.</param>
    /// <param name="paths">Files that it writes.</param>
    public static void Check(IReadOnlyCollection<string?> read, params ReadOnlySpan<string?> paths)
    {
        var inputs = read.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path is null)
                continue;
            var final = Path.GetFullPath(path);
            if (inputs.Contains(final))
                throw RegionRefused.Because("out-is-input", ("file", path));
            if (Directory.Exists(final) || !Directory.Exists(Path.GetDirectoryName(final)) || !seen.Add(final))
                throw RegionRefused.Because("cannot-write", ("file", path));
        }
    }

    public void Write(string path, Action<TextWriter> write)
    {
        using var file = Begin(path);
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Begin(path);
        file.Write(content);
    }

    public void Finish()
    {
        foreach (var (temporary, final) in _files)
            File.Move(temporary, final, overwrite: true);
        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            File.Delete(temporary);
    }

    private FileStream Begin(string path)
    {
        var final = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(final)!, $".{Path.GetFileName(final)}.{Guid.NewGuid():n}.tmp");
        try
        {
            var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            _files.Add((temporary, final));
            return file;
        }
        catch (UnauthorizedAccessException)
        {
            throw RegionRefused.Because("cannot-write", ("file", path));
        }
    }
}
