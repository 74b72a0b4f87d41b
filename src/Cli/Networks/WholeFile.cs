using System.IO.Compression;

namespace Samplan.Cli.Networks;

/// <summary>A file that is written beside its final name, packed when that ends with .gz, and renamed when it is whole; what is not finished is removed.</summary>
internal sealed class WholeFile : IDisposable
{
    private const int BufferBytes = 1 << 20;
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _file;
    private bool _isWhole;

    public WholeFile(string path)
    {
        (_path, _unfinished) = (path, path + ".unfinished");
        _file = new FileStream(_unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        Output = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(_file, CompressionLevel.Fastest) : _file;
    }

    public Stream Output { get; }

    /// <summary>Gives the file its final name.</summary>
    public void Finish()
    {
        Close();
        File.Move(_unfinished, _path, overwrite: true);
        _isWhole = true;
    }

    public void Dispose()
    {
        if (_isWhole)
            return;
        Close();
        File.Delete(_unfinished);
    }

    private void Close()
    {
        Output.Dispose();
        _file.Dispose();
    }
}
