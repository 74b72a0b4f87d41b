using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Samplan.Sqlite;

/// <summary>
/// A prepared statement for bulk writes and tile reads: no boxing, no copies of columns. Parameters count from 1 and columns from 0,
/// as in SQLite. Bound values stay until they are bound again or cleared. One thread at a time; dispose before the connection.
/// </summary>
/// <exception cref="SqliteException">Any method, with SQLite's own code and message.</exception>
public sealed unsafe class FastStatement : IDisposable
{
    private const uint KeepPrepared = 1; // SQLITE_PREPARE_PERSISTENT
    private const int ShortTextBytes = 512;
    private readonly SqliteConnection _connection;
    private nint _statement;

    public FastStatement(SqliteConnection connection, string sql)
    {
        SqliteLibrary.Load();
        _connection = connection;
        var bytes = Encoding.UTF8.GetBytes(sql);
        fixed (byte* start = bytes)
            Check(SqliteNative.Prepare(Database, start, bytes.Length, KeepPrepared, out _statement, out _));
        if (_statement == 0)
            throw new ArgumentException("There is no statement in the text.", nameof(sql));
        ColumnCount = SqliteNative.ColumnCount(_statement);
        ParameterCount = SqliteNative.ParameterCount(_statement);
    }

    public int ColumnCount { get; }

    public int ParameterCount { get; }

    private nint Database => (_connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteConnection))).DangerousGetHandle();

    public void BindNull(int parameter) => Check(SqliteNative.BindNull(Open, parameter));

    public void BindInt64(int parameter, long value) => Check(SqliteNative.BindInt64(Open, parameter, value));

    public void BindDouble(int parameter, double value) => Check(SqliteNative.BindDouble(Open, parameter, value));

    public void BindText(int parameter, ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= ShortTextBytes)
        {
            Span<byte> few = stackalloc byte[ShortTextBytes];
            BindUtf8(parameter, few[..Encoding.UTF8.GetBytes(text, few)]);
            return;
        }
        var many = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            BindUtf8(parameter, many.AsSpan(0, Encoding.UTF8.GetBytes(text, many)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(many);
        }
    }

    public void BindUtf8(int parameter, ReadOnlySpan<byte> utf8)
    {
        byte nothing = 0;
        fixed (byte* start = utf8)
            Check(SqliteNative.BindText(Open, parameter, start is null ? &nothing : start, utf8.Length, SqliteNative.CopyIt));
    }

    /// <summary>An empty span is an empty blob, not NULL.</summary>
    public void BindBlob(int parameter, ReadOnlySpan<byte> blob)
    {
        byte nothing = 0;
        fixed (byte* start = blob)
            Check(SqliteNative.BindBlob(Open, parameter, start is null ? &nothing : start, blob.Length, SqliteNative.CopyIt));
    }

    /// <summary>True when there is a row to read, false when the statement is done.</summary>
    public bool Step()
    {
        var code = SqliteNative.Step(Open);
        if (code is SqliteNative.Row)
            return true;
        if (code is not SqliteNative.Done)
            FailAndReset(code);
        return false;
    }

    /// <summary>Makes the statement ready to be stepped again; what is bound stays.</summary>
    public void Reset() => _ = SqliteNative.Reset(Open);

    public void ClearBindings() => _ = SqliteNative.ClearBindings(Open);

    /// <summary>Runs a statement that gives no rows, and makes it ready for the next.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    public string ColumnName(int column) => Marshal.PtrToStringUTF8(SqliteNative.ColumnName(Open, column)) ?? "";

    public ColumnType Type(int column) => (ColumnType)SqliteNative.ColumnType(Open, column);

    public bool IsNull(int column) => Type(column) is Sqlite.ColumnType.Null;

    public long ReadInt64(int column) => SqliteNative.ColumnInt64(Open, column);

    public double ReadDouble(int column) => SqliteNative.ColumnDouble(Open, column);

    /// <summary>The text as it lies in SQLite's memory: valid until the next <see cref="Step"/> or <see cref="Reset"/>. NULL is empty.</summary>
    public ReadOnlySpan<byte> ReadUtf8(int column)
    {
        var start = SqliteNative.ColumnText(Open, column);
        return start is null ? default : new ReadOnlySpan<byte>(start, SqliteNative.ColumnBytes(Open, column));
    }

    public string ReadText(int column) => Encoding.UTF8.GetString(ReadUtf8(column));

    /// <summary>The blob as it lies in SQLite's memory: valid until the next <see cref="Step"/> or <see cref="Reset"/>. NULL is empty.</summary>
    public ReadOnlySpan<byte> ReadBlob(int column)
    {
        var start = SqliteNative.ColumnBlob(Open, column);
        return start is null ? default : new ReadOnlySpan<byte>(start, SqliteNative.ColumnBytes(Open, column));
    }

    public void Dispose()
    {
        if (_statement == 0)
            return;
        _ = SqliteNative.Close(_statement);
        _statement = 0;
    }

    private nint Open => _statement != 0 ? _statement : throw new ObjectDisposedException(nameof(FastStatement));

    private void Check(int code)
    {
        if (code is not SqliteNative.Ok)
            Fail(code);
    }

    private void Fail(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);

    private void FailAndReset(int code)
    {
        try
        {
            Fail(code);
        }
        finally
        {
            Reset();
        }
    }
}
