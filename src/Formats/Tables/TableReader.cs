namespace Samplan.Formats.Tables;

/// <summary>
/// Reads one table of a file, forward only, in memory that does not grow with the file. Anything wrong with the file itself is thrown
/// as <see cref="Kernel.RefusedException"/> that names the file and the line or feature.
/// </summary>
public abstract class TableReader : IDisposable
{
    public abstract TableDescription Description { get; }

    /// <summary>Share of the file read, 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>The next row, or null at the end.</summary>
    public abstract TableRow? Read();

    public abstract void Dispose();
}
