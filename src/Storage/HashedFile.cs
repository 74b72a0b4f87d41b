namespace Samplan.Storage;

/// <summary>A file outside the workspace and what its bytes were when it was read through.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="LengthBytes">Its length before it was read.</param>
/// <param name="WrittenAt">When it had last been written to, in UTC.</param>
public sealed record HashedFile(string Path, string Hash, long LengthBytes, DateTime WrittenAt)
{
    /// <summary>Whether nobody has written to the file since.</summary>
    public bool IsUnchanged() => Look(Path) == (LengthBytes, WrittenAt);

    internal static (long LengthBytes, DateTime WrittenAt) Look(string path)
    {
        var file = new FileInfo(path);
        return (file.Length, file.LastWriteTimeUtc);
    }
}
