using System.Collections.Concurrent;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>Run in a process of its own: opens a prepared network and adds up the people within half an hour of many of its nodes, over all of its nodes.</summary>
internal static class ReachApart
{
    public const string Verb = "reach-apart";
    private const int Seed = 13;
    private const uint Within = 18_000;

    public static bool IsAsked(string[] arguments) => arguments is [Verb, _, _];

    /// <param name="arguments">The verb, a network file, and how many origins.</param>
    public static int Run(string[] arguments)
    {
        var random = new Random(Seed);
        using var file = NetworkFiles.Open(arguments[1], out var stored);
        var plan = SweepPlan.Everything(stored.Hierarchy);
        uint[] people = [.. Enumerable.Range(0, plan.Count).Select(_ => (uint)random.Next(20))];
        int[] origins =
        [
            .. Enumerable.Range(0, int.Parse(arguments[2], CultureInfo.InvariantCulture)).Select(_ => random.Next(stored.Network.VertexCount)).Order(),
        ];
        var sweeps = new ConcurrentBag<Sweep>();
        var lanes = Sweep.Over(plan, Within).LaneCount;
        var sum = 0UL;
        Parallel.For(
            0,
            (origins.Length + lanes - 1) / lanes,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            turn =>
            {
                var sweep = sweeps.TryTake(out var idle) ? idle : Sweep.Over(plan, Within);
                var some = origins.AsSpan(turn * lanes, Math.Min(lanes, origins.Length - turn * lanes)).ToArray();
                sweep.Run([.. some.Select(static node => new[] { new Seed(node, 0) })]);
                var sums = new ulong[some.Length];
                sweep.SumWithin(people, Within, sums);
                Interlocked.Add(ref sum, sums.Aggregate(0UL, static (all, one) => all + one));
                sweeps.Add(sweep);
            }
        );
        Console.WriteLine(sum);
        return 0;
    }
}
