namespace Samplan.Bench;

/// <summary>Every benchmark, in the order they run.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new Import(),
        new GridSums(),
        new Tiles(),
        new Picture(),
        new Proposals(),
        new Pages(),
        new Surfaces(),
        new Listeners(),
        new Roads(),
        new CarPeers(),
        new Reach(),
        new GreatCommands(),
        new Regions(),
        new PublicTransport(),
        new Growth(),
        new Urbanisation(),
        new MovedThresholds(),
    ];
}
