using System.Security.Cryptography;

namespace Samplan.Storage;

/// <summary>
/// Files kept by what is in them: <c>files/&lt;sha-256&gt;</c>. A file is there before the row that names it is committed; one that no row
/// names (an import that was cut off) does no harm.
/// </summary>
public sealed class FileStore(string folder)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Keeps a copy of the file. The same bytes are kept once.</summary>
    /// <returns>SHA-256 of the bytes, lower-case hex.</returns>
    public async Task<string> AddAsync(string path, CancellationToken cancellation)
    {
        await using var source = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            BufferBytes,
            FileOptions.SequentialScan | FileOptions.Asynchronous
        );
        return await AddAsync(source, cancellation);
    }

    /// <inheritdoc cref="AddAsync(string, CancellationToken)"/>
    public async Task<string> AddAsync(Stream source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():n}.unfinished");
        try
        {
            var hash = await CopyAsync(source, unfinished, cancellation);
            var kept = PathOf(hash);
            if (File.Exists(kept))
                File.Delete(unfinished);
            else
                File.Move(unfinished, kept);
            return hash;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The path of a kept file, null when there is none with that hash.</summary>
    public string? Find(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(hash)) ? PathOf(hash) : null;

    /// <summary>Lets go of a file that no row names: an import that was refused after its file was kept.</summary>
    public void Remove(string hash)
    {
        if (Find(hash) is { } path)
            File.Delete(path);
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>SHA-256 of a file without keeping it, lower-case hex.</summary>
    public static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var source = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            BufferBytes,
            FileOptions.SequentialScan | FileOptions.Asynchronous
        );
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancellation));
    }

    private static async Task<string> CopyAsync(Stream source, string target, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathOf(string hash) => Path.Combine(folder, hash);
}
