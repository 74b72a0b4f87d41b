using System.Globalization;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;

namespace Samplan.Engine.Tests.Accessibility;

/// <summary>Costs drawn as a table: a row an origin, a number of minutes a destination, "-" where there is no way, "?" throughout for an origin that no street is near.</summary>
internal sealed class DrawnCosts : ITravelCosts
{
    private readonly uint[][] _rows;
    private readonly bool[] _isLinked;

    public DrawnCosts(string drawing)
        : this(
            [.. drawing.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cost).ToArray())],
            [.. drawing.Split('\n').Select(line => !line.Contains('?', StringComparison.Ordinal))]
        ) { }

    public DrawnCosts(uint[][] rows, bool[]? isLinked = null) => (_rows, _isLinked) = (rows, isLinked ?? [.. rows.Select(_ => true)]);

    public int OriginCount => _rows.Length;

    public int DestinationCount => _rows[0].Length;

    public bool IsOriginLinked(int origin) => _isLinked[origin];

    public bool IsDestinationLinked(int destination) => true;

    // In two parts and from several threads, as costs by public transport and on streets come.
    public void Stream(CostPart take, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Parallel.For(
            0,
            OriginCount,
            origin =>
            {
                var half = DestinationCount / 2;
                take(origin, 0, _rows[origin].AsSpan(0, half));
                take(origin, half, _rows[origin].AsSpan(half));
            }
        );

    private static uint Cost(string minutes) => minutes is "-" or "?" ? RoadNetwork.Never : uint.Parse(minutes, CultureInfo.InvariantCulture) * Decay.Minute;
}
