namespace Samplan.Storage;

/// <summary>What nobody but the owner of the program's files may read, where the operating system knows of owners; elsewhere nothing is done.</summary>
public static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>Makes the folder where it is missing. One that is there keeps the mode that somebody has given it.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Folder);
    }

    /// <summary>Makes an empty file where it is missing, and takes the file from everybody else. The files that SQLite lays beside it get its mode.</summary>
    /// <remarks>A file that belongs to another user (the group may write it) keeps its mode: only its owner can change that.</remarks>
    public static void KeepFile(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = File,
        };
        using var file = new FileStream(path, options);
        try
        {
            if (System.IO.File.GetUnixFileMode(file.SafeFileHandle) != File)
                System.IO.File.SetUnixFileMode(file.SafeFileHandle, File);
        }
        catch (UnauthorizedAccessException) { }
    }
}
