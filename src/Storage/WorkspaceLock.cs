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
    /// <exception cref="IOException">The disk is full or read-only.</exception>
    public static WorkspaceLock? Find(string folder)
    {
        try
        {
            return new WorkspaceLock(new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (IsHeld(problem))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK on Linux and macOS, sharing and lock violation on Windows. A full disk or a read-only file system is another matter.
    private static bool IsHeld(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
