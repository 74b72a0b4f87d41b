using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Samplan.Sqlite;

/// <summary>
/// Which SQLite the process runs on: the operating system's <c>libsqlite3.so.0</c> where it is new enough and has R-trees (security
/// updates come with the system), else the library of SQLitePCLRaw's bundle. See docs/decisions/0002-sqlite.md.
/// </summary>
public static unsafe class SqliteLibrary
{
    internal const string ImportName = "e_sqlite3";
    private const int OldestVersion = 3_035_000;

    private static readonly Lazy<(nint Handle, bool IsSystem)> s_library = new(Find);
    private static readonly Lazy<bool> s_loading = new(LoadOnce);

    /// <summary>For example 3.40.1.</summary>
    public static Version Version
    {
        get
        {
            Load();
            var number = VersionNumber(s_library.Value.Handle);
            return new Version(number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
        }
    }

    /// <summary>True on the operating system's own library, false on the bundled one.</summary>
    public static bool IsSystemLibrary => s_library.Value.IsSystem;

    /// <summary>Must have run before any other use of SQLite; <see cref="SqliteFile"/> and <see cref="FastStatement"/> see to it. Costs nothing the second time.</summary>
    /// <exception cref="DllNotFoundException">No usable SQLite: neither the system's nor the bundle's is 3.35 or newer with R-trees.</exception>
    public static void Load() => _ = s_loading.Value;

    private static bool LoadOnce()
    {
        // The runtime asks once per imported function, therefore the handle is kept.
        DllImportResolver resolve = static (name, _, _) => string.Equals(name, ImportName, StringComparison.Ordinal) ? s_library.Value.Handle : 0;
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, resolve);
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static (nint Handle, bool IsSystem) Find()
    {
        if (OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out var system))
        {
            if (IsUsable(system))
                return (system, true);
            NativeLibrary.Free(system);
        }
        if (NativeLibrary.TryLoad(ImportName, typeof(SQLite3Provider_e_sqlite3).Assembly, null, out var bundled) && IsUsable(bundled))
            return (bundled, false);
        throw new DllNotFoundException("SQLite 3.35 or newer with R-trees was found neither in the system (libsqlite3.so.0) nor beside the program.");
    }

    private static bool IsUsable(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var used) || VersionNumber(library) < OldestVersion)
            return false;
        fixed (byte* option = "ENABLE_RTREE"u8)
            return ((delegate* unmanaged[Cdecl]<byte*, int>)used)(option) != 0;
    }

    private static int VersionNumber(nint library) => ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "sqlite3_libversion_number"))();
}
