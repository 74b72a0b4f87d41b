namespace Samplan.Storage;

/// <summary>
/// Held by the one command that writes. The operating system lets go of it when the process ends, however it ends, so there is no
/// stale lock to clean. The file is never deleted while held: deleting would let a third process lock another file of the same name.
/// </summary>
internal sealed class WorkspaceLock : IDisposable
{
    internal const string FileName = ".lock";

    private readonly FileStream _file;

    private WorkspaceLock(FileStream file) => _file = file;

    /// <summary>Null when another process holds it.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public static WorkspaceLock? Find(string folder)
    {
        try
        {
            return new WorkspaceLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (problem is not (FileNotFoundException or DirectoryNotFoundException) && !IsReadOnly(problem))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    // EROFS (30): a read-only file system is reported as a plain IOException.
    private static bool IsReadOnly(IOException problem) => problem.HResult == 30;
}
