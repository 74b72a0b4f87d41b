using System.Security.Cryptography;

namespace Samplan.Cli.Tests;

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"samplan-cli-{Guid.NewGuid():n}");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A copy of a folder with everything in it.</summary>
    public string Copy(string folder, string name)
    {
        var target = File(name);
        Directory.CreateDirectory(target);
        foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(path.Replace(folder, target, StringComparison.Ordinal));
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            System.IO.File.Copy(path, path.Replace(folder, target, StringComparison.Ordinal));
        return target;
    }

    /// <summary>
    /// Hash of every file that holds something, by name. SQLite's memory beside a database is no content, and an empty log is none.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Bytes(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("-shm", StringComparison.Ordinal) && new FileInfo(path).Length > 0)
            .OrderBy(path => path, StringComparer.Ordinal)
            .ToDictionary(
                path => System.IO.Path.GetRelativePath(folder, path),
                path => Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(path)))
            );

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
