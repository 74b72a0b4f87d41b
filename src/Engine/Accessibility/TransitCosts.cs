using Samplan.Engine.Networks;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Accessibility;

/// <summary>Costs by public transport: one percentile of the travel times over a window, in whole minutes.</summary>
/// <param name="request">Rows are origins; of several percentiles the first counts.</param>
/// <param name="areOriginsLinked">By origin, whether a street was near enough.</param>
/// <param name="areDestinationsLinked">The same of destinations.</param>
public sealed class TransitCosts(TransitTableRequest request, bool[] areOriginsLinked, bool[] areDestinationsLinked) : ITravelCosts
{
    private const uint DecisecondsPerMinute = 600;

    /// <inheritdoc/>
    public int OriginCount => areOriginsLinked.Length;

    /// <inheritdoc/>
    public int DestinationCount => areDestinationsLinked.Length;

    /// <inheritdoc/>
    public bool IsOriginLinked(int origin) => areOriginsLinked[origin];

    /// <inheritdoc/>
    public bool IsDestinationLinked(int destination) => areDestinationsLinked[destination];

    /// <inheritdoc/>
    /// <remarks>One origin after another, and where there are many destinations in several parts.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The request has no ride, no departure or no possible percentile (<see cref="TransitTable.Compute(TransitTableRequest, ITransitTableSink, IProgress{double}, CancellationToken)"/>).</exception>
    public void Stream(CostPart take, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        TransitTable.Compute(request, new Sink(take, request.ValueCount), progress, cancellation);

    private sealed class Sink(CostPart take, int percentiles) : ITransitTableSink
    {
        private uint[] _costs = [];

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
        {
            var count = minutes.Length / percentiles;
            if (_costs.Length < count)
                _costs = new uint[count];
            for (var column = 0; column < count; column++)
                _costs[column] = minutes[column * percentiles] is >= 0 and var reached ? (uint)reached * DecisecondsPerMinute : RoadNetwork.Never;
            take(row, firstColumn, _costs.AsSpan(0, count));
        }
    }
}
