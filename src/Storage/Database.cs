using System.Collections.Concurrent;
using System.Data.Common;

namespace Samplan.Storage;

/// <summary>One database of a workspace. Connections are kept open and handed out again; disposing closes them all.</summary>
public sealed class Database : IDisposable
{
    private readonly Func<DbConnection> _open;
    private readonly ConcurrentBag<DbConnection> _free = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private bool _isDisposed;

    internal Database(SqlDialect dialect, Func<DbConnection> open)
    {
        Dialect = dialect;
        _open = open;
    }

    public SqlDialect Dialect { get; }

    /// <summary>Something has been written and kept, by this process. Raised where it was written: whoever hears it hands it on and returns at once.</summary>
    public event EventHandler? Written;

    /// <summary>Reads: everything inside sees one committed state.</summary>
    public Task<T> ReadAsync<T>(Func<DatabaseSession, Task<T>> read) => RunAsync("BEGIN", read);

    /// <summary>
    /// Writes in one transaction: all of it is kept, or none when the function throws. Writers of one process wait in line, in the order they came,
    /// and so never starve each other; another process is waited for as long as the database's own patience lasts.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<DatabaseSession, Task<T>> write)
    {
        await _writing.WaitAsync();
        try
        {
            var result = await RunAsync(Dialect.BeginWrite, write);
            Written?.Invoke(this, EventArgs.Empty);
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<DatabaseSession, Task> write) =>
        WriteAsync<object?>(async session =>
        {
            await write(session);
            return null;
        });

    /// <summary>A connection to keep for many small reads (tiles). Hand it back with <see cref="Return"/>.</summary>
    public DbConnection Borrow()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _free.TryTake(out var connection) ? connection : _open();
    }

    public void Return(DbConnection connection)
    {
        if (_isDisposed)
            connection.Dispose();
        else
            _free.Add(connection);
    }

    public void Dispose()
    {
        _isDisposed = true;
        _writing.Dispose();
        while (_free.TryTake(out var connection))
            connection.Dispose();
    }

    private async Task<T> RunAsync<T>(string begin, Func<DatabaseSession, Task<T>> work)
    {
        var connection = Borrow();
        try
        {
            Execute(connection, begin);
            var result = await work(new DatabaseSession(connection, Dialect));
            Execute(connection, "COMMIT");
            Return(connection);
            return result;
        }
        catch
        {
            // Closing rolls back whatever state the connection is in, also one where ROLLBACK itself would fail (a full disk).
            connection.Dispose();
            throw;
        }
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
