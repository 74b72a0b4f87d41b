using System.Security.Cryptography;

namespace Samplan.Storage;

/// <summary>
/// Files kept by what is in them: <c>files/&lt;sha-256&gt;</c>. A file is there before the row that names it is committed; one that no row
/// names (an import that was cut off) does no harm.
/// </summary>
public sealed class FileStore(string folder)
{
    private const int BufferBytes = 1 << 17;

    /// <summary>Keeps a copy of a file that was hashed before. The same bytes are kept once.</summary>
    /// <returns>False, and nothing is kept, when the file has been written to since.</returns>
    public async Task<bool> AddAsync(HashedFile file, CancellationToken cancellation)
    {
        if (Find(file.Hash) is not null)
            return file.IsUnchanged();
        await using var source = OpenSource(file.Path);
        return await KeepAsync(source, () => file.IsUnchanged() ? file.Hash : null, hash: null, cancellation) is not null;
    }

    /// <summary>Keeps what the stream holds. The same bytes are kept once.</summary>
    /// <returns>SHA-256 of the bytes, lower-case hex.</returns>
    public async Task<string> AddAsync(Stream source, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return (await KeepAsync(source, () => Convert.ToHexStringLower(hash.GetHashAndReset()), hash, cancellation))!;
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

    /// <summary>Hashes a file without keeping it.</summary>
    public static async Task<HashedFile> HashAsync(string path, CancellationToken cancellation)
    {
        var (length, writtenAt) = HashedFile.Look(path);
        await using var source = OpenSource(path);
        return new HashedFile(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(source, cancellation)), length, writtenAt);
    }

    /// <summary>Copies the bytes to the disk, and then gives them the name that they shall have.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="name">Their hash, asked for when all are copied; null when they are not to be kept.</param>
    /// <param name="hash">Takes the bytes as they pass; null when their hash is known.</param>
    /// <param name="cancellation">Stops; nothing is kept.</param>
    private async Task<string?> KeepAsync(Stream source, Func<string?> name, IncrementalHash? hash, CancellationToken cancellation)
    {
        // Attachments of drafts lie here beside what was imported.
        OwnerOnly.MakeFolder(folder);
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():n}.unfinished");
        try
        {
            await CopyAsync(source, unfinished, hash, cancellation);
            var known = name();
            if (known is null || File.Exists(PathOf(known)))
                File.Delete(unfinished);
            else
                File.Move(unfinished, PathOf(known));
            return known;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static async Task CopyAsync(Stream source, string target, IncrementalHash? hash, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            hash?.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        file.Flush(flushToDisk: true);
    }

    private static FileStream OpenSource(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan | FileOptions.Asynchronous);

    private string PathOf(string hash) => Path.Combine(folder, hash);
}
