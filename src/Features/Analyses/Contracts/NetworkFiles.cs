using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.NetworkFile;

namespace Samplan.Analyses.Contracts;

/// <summary>Networks of the engine in files of the format: what joins the two.</summary>
public static class NetworkFiles
{
    /// <param name="feeds">Timetables (GTFS) that go with the streets: archives or folders that can be read.</param>
    /// <param name="days">Keeps only what runs then; null keeps the feeds as they are.</param>
    public static void Save(string path, RoadNetwork network, Hierarchy hierarchy, IReadOnlyList<string> feeds, ServiceDays? days = null)
    {
        var writer = new NetworkFileWriter(NetworkLayout.Version);
        NetworkLayout.Save(network, hierarchy, new Writing(writer));
        StoredFeeds.Add(writer, feeds, days);
        writer.Write(path);
    }

    /// <summary>The network, valid until the file is disposed of.</summary>
    /// <exception cref="Kernel.RefusedException">The file is missing, damaged or of another version.</exception>
    public static MappedNetworkFile Open(string path, out StoredNetwork network)
    {
        var file = MappedNetworkFile.Open(path, NetworkLayout.Version);
        try
        {
            network = NetworkLayout.Load(new Reading(file)) ?? throw file.Damaged();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed class Writing(NetworkFileWriter writer) : INetworkStore
    {
        public void Put<T>(NetworkColumn column, ReadOnlyMemory<T> values)
            where T : unmanaged => writer.Add((uint)column, values);

        public ReadOnlyMemory<T> Get<T>(NetworkColumn column)
            where T : unmanaged => throw new NotSupportedException();
    }

    private sealed class Reading(MappedNetworkFile file) : INetworkStore
    {
        public void Put<T>(NetworkColumn column, ReadOnlyMemory<T> values)
            where T : unmanaged => throw new NotSupportedException();

        public ReadOnlyMemory<T> Get<T>(NetworkColumn column)
            where T : unmanaged => file.Get<T>((uint)column);
    }
}
