using System.Runtime.InteropServices;

namespace Samplan.Sqlite;

/// <summary>
/// The few functions of the C interface that bulk work calls millions of times, without the handles and interface calls of SQLitePCLRaw.
/// The short ones that neither block nor call back suppress the transition of the garbage collector.
/// </summary>
internal static unsafe partial class SqliteNative
{
    public const int Ok = 0;
    public const int Row = 100;
    public const int Done = 101;
    public static readonly nint CopyIt = -1;

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_prepare_v3")]
    public static partial int Prepare(nint database, byte* sql, int bytes, uint flags, out nint statement, out nint tail);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_finalize")]
    public static partial int Close(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_clear_bindings")]
    public static partial int ClearBindings(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int parameter);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int BindInt64(nint statement, int parameter, long value);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_double"), SuppressGCTransition]
    public static partial int BindDouble(nint statement, int parameter, double value);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int parameter, byte* text, int bytes, nint destructor);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_blob")]
    public static partial int BindBlob(nint statement, int parameter, byte* blob, int bytes, nint destructor);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_bind_parameter_count")]
    public static partial int ParameterCount(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_count")]
    public static partial int ColumnCount(nint statement);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_name")]
    public static partial nint ColumnName(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double ColumnDouble(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_bytes")]
    public static partial int ColumnBytes(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_blob")]
    public static partial byte* ColumnBlob(nint statement, int column);

    [LibraryImport(SqliteLibrary.ImportName, EntryPoint = "sqlite3_column_text")]
    public static partial byte* ColumnText(nint statement, int column);
}
