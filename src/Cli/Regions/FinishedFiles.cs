using System.Text;

namespace Samplan.Cli.Regions;

/// <summary>Files written beside their place under a temporary name. They get their names together when all are finished, or never.</summary>
internal sealed class FinishedFiles : IDisposable
{
    private readonly List<(string Temporary, string Final)> _files = [];

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
            throw OutputPlaces.Refuse("cli.cannot-write", path);
        }
    }
}
