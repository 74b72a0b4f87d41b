namespace Samplan.Engine.Networks;

/// <summary>Where the columns of a network are kept; what it is, a file or memory, the engine does not know.</summary>
public interface INetworkStore
{
    void Put<T>(NetworkColumn column, ReadOnlyMemory<T> values)
        where T : unmanaged;

    ReadOnlyMemory<T> Get<T>(NetworkColumn column)
        where T : unmanaged;
}
