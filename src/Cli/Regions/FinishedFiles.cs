using System.Text;

namespace Samplan.Cli.Regions;

/// <summary>Files written beside their place under a temporary name. They get their names together when all are finished, or never.</summary>
internal sealed class FinishedFiles : IDisposable
{
    private readonly List<(string Temporary, string Final)> _files = [];

    /// <summary>Refuses a place that cannot be written to, before any work is done for it.</summary>
    public static void Check(params ReadOnlySpan<string?> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path is null)
                continue;
            var final = Path.GetFullPath(path);
            if (Directory.Exists(final) || !Directory.Exists(Path.GetDirectoryName(final)) || !seen.Add(final))
                throw RegionRefused.Because("cannot-write", ("file", path));
        }
    }

    public void Write(string path, Action<TextWriter> write)
    {
        var final = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(final)!, $".{Path.GetFileName(final)}.{Guid.NewGuid():n}.tmp");
        try
        {
            using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            _files.Add((temporary, final));
            using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            write(writer);
        }
        catch (UnauthorizedAccessException)
        {
            throw RegionRefused.Because("cannot-write", ("file", path));
        }
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
}
