using Samplan.Engine.Routing.Transit;

namespace Samplan.Reference.Tests.Transit;

/// <summary>A table of one percentile, kept by row.</summary>
internal sealed class KeptTable(int columns) : ITransitTableSink
{
    public Dictionary<int, short[]> Minutes { get; } = [];

    public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
    {
        if (!Minutes.TryGetValue(row, out var all))
            Minutes.Add(row, all = new short[columns]);
        minutes.CopyTo(all.AsSpan(firstColumn));
    }
}
