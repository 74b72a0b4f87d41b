using System.Security.Cryptography;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Analyses.Networks;

/// <summary>
/// The folder <c>networks</c> of a workspace: network files named by what they are made from. A file is whole before it has its name, and one that no result names does no harm; one that has
/// been lost is made again.
/// </summary>
internal sealed class NetworkFolder(Workspace workspace)
{
    private const int KeptFiles = 3;
    private const int NameBytes = 12;

    private string Folder => Path.Combine(workspace.Folder, "networks");

    /// <summary>The file of some datasets, the ground that it covers and this version of the layout. What is read of a file's rows is named by them, since the columns may be mapped anew.</summary>
    private static string NameOf(IReadOnlyList<DatasetVersion> sources, NetworkBuffer? buffer)
    {
        IEnumerable<string> ground = buffer is null ? [] : [Convert.ToBase64String(buffer.Outline)];
        var named = string.Join('\n', sources.Select(source => source.ContentHash).Prepend($"layout {NetworkLayout.Version}").Concat(ground));
        return $"network-{Derivations.Hashes.Of(named)[..NameBytes]}.net";
    }

    /// <summary>The path of a file that is there.</summary>
    public string? Find(string name) => Path.Combine(Folder, name) is var path && File.Exists(path) ? path : null;

    /// <summary>Makes the file, unless it is there.</summary>
    /// <param name="buffer">The ground that it covers; null takes all that the sources hold.</param>
    /// <returns>Its hash and what came of the streets and the timetables.</returns>
    /// <exception cref="RefusedException">A source cannot be read, or has no streets.</exception>
    public NetworkResult Make(StreetSources streets, IReadOnlyList<DatasetVersion> timetables, NetworkBuffer? buffer, CancellationToken cancellation)
    {
        var gtfs = timetables.Select(version => workspace.Files.Find(version.SourceHash) ?? throw Lost(version)).ToList();
        var holds = NetworkGround.Of(buffer);
        var built = streets.Read(workspace, RoutingProfile.Swedish, holds, cancellation);
        if (built.Network.StreetCount == 0)
            throw new RefusedException(Refusal.Of("networks.no-streets", ("file", streets.Versions[0].FileName)));
        var hierarchy = HierarchyBuilder.Build(new TravelGraph(built.Network, new TravelRules(TravelMode.Car)).ToWeighted(), null, cancellation);
        var name = NameOf([.. streets.Versions, .. timetables], buffer);
        var hash = Keep(name, path => NetworkFiles.Save(path, built.Network, hierarchy, gtfs));
        var feeds = gtfs.ConvertAll(path => GtfsReader.Read(path, cancellation));
        var report = built.Report;
        return new NetworkResult(
            name,
            hash,
            [.. streets.Versions.Concat(timetables).Select(version => version.Dataset.Value)],
            new StreetSummary(report.Vertices, report.Streets, report.CarArcs, report.TurnsApplied, report.TurnsIgnored, report.MissingNodes),
            feeds.Count == 0 ? null : Summarise(feeds, new StoredNetwork(built.Network, hierarchy), holds)
        )
        {
            Buffer = buffer is null ? null : buffer with { WaysLeftOut = report.WaysLeftOut },
        };
    }

    public OpenNetwork Open(string name)
    {
        var file = NetworkFiles.Open(Path.Combine(Folder, name), out var stored);
        return new OpenNetwork(file, stored);
    }

    /// <summary>The network of a step's inputs; a file that has been lost is made again.</summary>
    /// <param name="streets">The role that the streets come from.</param>
    /// <exception cref="RefusedException">A source has been lost too.</exception>
    public OpenNetwork OpenFor(NetworkResult result, StepInputs inputs, string streets, CancellationToken cancellation)
    {
        if (Find(result.File!) is null)
            Make(
                StreetSources.Find(inputs, streets)!,
                [.. inputs.ListDatasets(NetworkStep.Timetables).Select(static input => input.Version)],
                result.Buffer,
                cancellation
            );
        return Open(result.File!);
    }

    private string Keep(string name, Action<string> save)
    {
        Directory.CreateDirectory(Folder);
        var unfinished = Path.Combine(Folder, $".{Guid.NewGuid():n}.unfinished");
        try
        {
            save(unfinished);
            string hash;
            using (var written = File.OpenRead(unfinished))
                hash = Convert.ToHexStringLower(SHA256.HashData(written));
            File.Move(unfinished, Path.Combine(Folder, name), overwrite: true);
            RemoveOld(name);
            return hash;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // A server may still have the one before; on some systems it cannot be removed until then.
    private void RemoveOld(string name)
    {
        foreach (
            var old in new DirectoryInfo(Folder)
                .GetFiles("network-*.net")
                .Where(file => file.Name != name)
                .OrderByDescending(file => file.LastWriteTimeUtc)
                .Skip(KeptFiles - 1)
        )
        {
            try
            {
                old.Delete();
            }
            catch (IOException) { }
            catch (UnauthorizedAccessException) { }
        }
    }

    private static TimetableSummary Summarise(List<GtfsFeed> feeds, StoredNetwork network, Func<int, int, bool>? holds)
    {
        // A long line goes on beyond the ground; that no street is there says nothing of its stops.
        var stops = OpenNetwork.StopsOf(feeds).Select(stop => stop is { } at && holds?.Invoke(at.LongitudeE7, at.LatitudeE7) != false ? stop : null).ToArray();
        return new(
            stops.Count(static stop => stop is not null),
            new StopJourneys(network, stops).CountUnlinked(new TravelRules(TravelMode.Walk)),
            feeds.Sum(static feed => feed.Trips.Count),
            feeds.Min(static feed => feed.Days.First),
            feeds.Max(static feed => feed.Days.Last),
            TransitDays.FindTypical(feeds)
        );
    }

    public static RefusedException Lost(DatasetVersion version) =>
        new(Refusal.Of("analyses.networks.source-lost", ("file", version.FileName), ("dataset", version.Dataset.Value)));
}
