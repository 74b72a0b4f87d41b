namespace Samplan.Bench;

/// <summary>One main job of the program, measured beside a reference. One file a benchmark, one line in <see cref="Benchmarks"/>.</summary>
internal interface IBenchmark
{
    /// <summary>What one types after <c>samplan bench</c>: <c>grid-sums</c>.</summary>
    string Name { get; }

    /// <summary>A sentence with the sizes of the input and the seed.</summary>
    string Work { get; }

    void Run(BenchSession session);
}
