using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Lines;
using Samplan.Engine.Routing;
using Samplan.Formats.NetworkFile;
using Samplan.Kernel;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Networks come back from their file as they were, and a file of another layout is not trusted.</summary>
public sealed class NetworkFilesTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("samplan-").FullName, "a.net");

    [Fact]
    public void A_street_keeps_the_time_of_each_direction()
    {
        var network = Road();
        NetworkFiles.Save(_path, network, HierarchyBuilder.Build(new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted()), []);

        using var file = NetworkFiles.Open(_path, out var stored);

        Assert.Equal(2, stored.Network.CarTimes.Length);
        Assert.Equal(stored.Network.CarTimes.Span[0], 2 * stored.Network.CarTimes.Span[1], tolerance: 1.0);
        Assert.Equal(network.CarTimes.ToArray(), stored.Network.CarTimes.ToArray());
    }

    [Fact]
    public void A_file_of_the_former_layout_is_refused_with_one_sentence()
    {
        var writer = new NetworkFileWriter(NetworkLayout.Version - 1);
        writer.Add<uint>(1, new uint[] { 1 });
        writer.Write(_path);

        var refusal = Assert.Single(Assert.Throws<RefusedException>(() => NetworkFiles.Open(_path, out _)).Refusals);

        Assert.Equal("formats.network.version", refusal.Code);
    }

    // As its points are ordered one drives at 40, and against them at 80.
    private static RoadNetwork Road()
    {
        RoadLine[] lines =
        [
            new(1, [160_000_000, 160_100_000], [590_000_000, 590_000_000], RoadClass.Secondary)
            {
                LimitKilometresAnHour = 40,
                LimitAgainstKilometresAnHour = 80,
            },
        ];
        return RoadNetworkBuilder.Build(RoadLines.ToDraft(lines, RoutingProfile.Swedish, 0), RoutingProfile.Swedish).Network;
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
}
