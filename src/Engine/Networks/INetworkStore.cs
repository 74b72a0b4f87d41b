namespace Samplan.Engine.Networks;

/// <summary>Where the columns of a network are kept; what it is, a file or memory, the engine does not know.</summary>
public interface INetworkStore
{
    /// <summary>Keeps a column, once.</summary>
    void Put<T>(NetworkColumn column, ReadOnlyMemory<T> values)
        where T : unmanaged;

    /// <summary>A column as it was kept; may be memory that is mapped from a file, and is then valid as long as the file is open.</summary>
    ReadOnlyMemory<T> Get<T>(NetworkColumn column)
        where T : unmanaged;
}
