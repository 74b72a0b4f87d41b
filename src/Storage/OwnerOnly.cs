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

    /// <summary>Makes an empty file where it is missing, and takes it, and the log that SQLite has beside it, from everybody else.</summary>
    /// <remarks>
    /// A file that is there is never opened: to close it would let go of the locks that SQLite holds on it in this process (POSIX). One that belongs to another
    /// user (the group may write it) keeps its mode: only its owner can change that.
    /// </remarks>
    public static void KeepFile(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!System.IO.File.Exists(path))
            Make(path);
        foreach (var one in new[] { path, $"{path}-wal", $"{path}-shm" })
            Narrow(one);
    }

    private static void Narrow(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && System.IO.File.Exists(path) && System.IO.File.GetUnixFileMode(path) != File)
                System.IO.File.SetUnixFileMode(path, File);
        }
        // The log beside it goes when whoever used it closes.
        catch (FileNotFoundException) { }
        catch (UnauthorizedAccessException) { }
    }

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File;
        try
        {
            using var file = new FileStream(path, options);
        }
        // Of two that make it at the same moment one is first.
        catch (IOException) when (System.IO.File.Exists(path)) { }
    }
}
