using System.IO.Compression;
using System.Text;
using Samplan.Formats.Gtfs;
using Samplan.Formats.NetworkFile;

namespace Samplan.Analyses.Contracts;

/// <summary>
/// Timetables inside a network file: the feeds as they were given, packed, since only a date decides which of their trips are needed; of chosen days only their trips, with thinned shapes. A folder is packed first.
/// </summary>
public static class StoredFeeds
{
    private const uint Names = 100;

    internal static void Add(NetworkFileWriter writer, IReadOnlyList<string> paths, ServiceDays? days)
    {
        if (paths.Count == 0)
            return;
        writer.Add<byte>(Names, Encoding.UTF8.GetBytes(string.Join('\n', paths.Select(NameOf))));
        for (var i = 0; i < paths.Count; i++)
            writer.Add<byte>(
                Names + 1 + (uint)i,
                days is not null ? Cut(paths[i], days)
                    : Directory.Exists(paths[i]) ? Pack(paths[i])
                    : File.ReadAllBytes(paths[i])
            );
    }

    /// <summary>The feeds of a network file, in the order they were given; none when it was built without.</summary>
    /// <param name="hasPaths">Whether they come with where their trips drive.</param>
    public static IReadOnlyList<GtfsFeed> Read(MappedNetworkFile file, bool hasPaths = false, CancellationToken cancellation = default)
    {
        if (!file.Has(Names))
            return [];
        var names = Encoding.UTF8.GetString(file.Get<byte>(Names).Span).Split('\n');
        var folder = Directory.CreateTempSubdirectory("samplan-feeds-").FullName;
        try
        {
            // A folder each, since two feeds may have one name, which is what is said of them.
            return
            [
                .. names.Select(
                    (name, i) =>
                        Read(
                            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{i}")).FullName, name),
                            file.Get<byte>(Names + 1 + (uint)i),
                            hasPaths,
                            cancellation
                        )
                ),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static GtfsFeed Read(string path, ReadOnlyMemory<byte> packed, bool hasPaths, CancellationToken cancellation)
    {
        File.WriteAllBytes(path, packed.Span);
        return GtfsReader.Read(path, hasPaths, cancellation);
    }

    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Replace('\n', ' ');

    private static byte[] Cut(string path, ServiceDays days)
    {
        using var packed = new MemoryStream();
        GtfsWriter.Write(days.Of(GtfsReader.Read(path, hasPaths: true)), packed);
        return packed.ToArray();
    }

    private static byte[] Pack(string folder)
    {
        using var packed = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, packed);
        return packed.ToArray();
    }
}
