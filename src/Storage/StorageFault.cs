using Microsoft.Data.Sqlite;
using Samplan.Kernel;

namespace Samplan.Storage;

/// <summary>What went wrong under a workspace, in words of our own: the operating system and SQLite speak English, and of what they do.</summary>
public static class StorageFault
{
    private static readonly string[] s_failures = ["storage.disk-full", "storage.broken", "storage.disk-error"];

    /// <summary>
    /// Null for what is no matter of files and disks. Full: ENOSPC, EDQUOT, ERROR_DISK_FULL and SQLITE_FULL. Protected: EACCES, EROFS,
    /// SQLITE_READONLY and SQLITE_CANTOPEN. Broken: SQLITE_CORRUPT and SQLITE_NOTADB. Everything else is the disk's fault.
    /// </summary>
    public static Refusal? Find(Exception problem, string folder) =>
        problem switch
        {
            IOException { HResult: 28 or 122 or unchecked((int)0x80070070) or unchecked((int)0x80070027) } => Of("storage.disk-full", folder),
            SqliteException { SqliteErrorCode: 13 } => Of("storage.disk-full", folder),
            UnauthorizedAccessException or IOException { HResult: 30 } => Of("storage.read-only", folder),
            SqliteException { SqliteErrorCode: 8 or 14 } => Of("storage.read-only", folder),
            SqliteException { SqliteErrorCode: 5 or 6 } => Of("storage.busy", folder),
            SqliteException { SqliteErrorCode: 11 or 26 } => Of("storage.broken", folder),
            IOException or SqliteException => Of("storage.disk-error", folder),
            _ => null,
        };

    /// <summary>True when nothing in the call was wrong, and the run failed all the same.</summary>
    public static bool IsFailure(Refusal refusal) => s_failures.Contains(refusal.Code);

    private static Refusal Of(string code, string folder) => Refusal.Of(code, ("folder", folder));
}
