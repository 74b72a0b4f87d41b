namespace Samplan.Engine.Statistics;

/// <summary>
/// Natural breaks: the division of values into k runs with the least sum of squared deviations from the runs' means
/// (Fisher 1958, "On grouping for maximum homogeneity"; Jenks 1977). Exact, by dynamic programming over the distinct values.
/// The best last break never moves left as values are added, so each layer is filled by divide and conquer:
/// O(k n log n) instead of O(k n²).
/// </summary>
internal static class NaturalBreaks
{
    /// <summary>The first value of each class but the lowest. Of equally good divisions the one with the lowest breaks.</summary>
    public static double[] Find(double[] sorted, int classCount, CancellationToken cancellation)
    {
        var runs = new Runs(sorted);
        var count = runs.Count;
        var classes = Math.Min(classCount, count);
        // cost[j]: least sum for the first j + 1 distinct values in the layers done so far.
        var cost = new double[count];
        var next = new double[count];
        var breaks = new int[classes, count];
        for (var j = 0; j < count; j++)
            cost[j] = runs.SquaredDeviations(0, j);
        for (var layer = 1; layer < classes; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Fill(next, double.PositiveInfinity);
            Fill(new Layer(runs, cost, next, breaks, layer), layer, count - 1, layer, count - 1);
            (cost, next) = (next, cost);
        }

        var lowerBounds = new double[classes - 1];
        for (int layer = classes - 1, last = count - 1; layer > 0; layer--)
        {
            var first = breaks[layer, last];
            lowerBounds[layer - 1] = runs.Value(first);
            last = first - 1;
        }

        return lowerBounds;
    }

    private static void Fill(Layer layer, int from, int to, int lowest, int highest)
    {
        if (from > to)
            return;
        var middle = (from + to) / 2;
        var best = double.PositiveInfinity;
        var bestFirst = lowest;
        for (var first = lowest; first <= Math.Min(middle, highest); first++)
        {
            var sum = layer.Cost[first - 1] + layer.Runs.SquaredDeviations(first, middle);
            if (sum < best)
                (best, bestFirst) = (sum, first);
        }

        layer.Next[middle] = best;
        layer.Breaks[layer.Number, middle] = bestFirst;
        Fill(layer, from, middle - 1, lowest, bestFirst);
        Fill(layer, middle + 1, to, bestFirst, highest);
    }

    private sealed record Layer(Runs Runs, double[] Cost, double[] Next, int[,] Breaks, int Number);

    /// <summary>Distinct values with running sums, measured from the mean so that squares of large values do not cancel.</summary>
    private sealed class Runs
    {
        private readonly double[] _values;
        private readonly double[] _count;
        private readonly double[] _sum;
        private readonly double[] _squares;

        public Runs(double[] sorted)
        {
            var mean = 0.0;
            foreach (var value in sorted)
                mean += value / sorted.Length;
            _values = new double[sorted.Length];
            (_count, _sum, _squares) = (new double[sorted.Length + 1], new double[sorted.Length + 1], new double[sorted.Length + 1]);
            foreach (var value in sorted)
            {
                if (Count == 0 || _values[Count - 1] != value)
                {
                    _values[Count++] = value;
                    (_count[Count], _sum[Count], _squares[Count]) = (_count[Count - 1], _sum[Count - 1], _squares[Count - 1]);
                }

                _count[Count]++;
                _sum[Count] += value - mean;
                _squares[Count] += (value - mean) * (value - mean);
            }
        }

        public int Count { get; private set; }

        public double Value(int run) => _values[run];

        public double SquaredDeviations(int first, int last)
        {
            var sum = _sum[last + 1] - _sum[first];
            var squares = _squares[last + 1] - _squares[first];
            return first == last ? 0 : Math.Max(0, squares - (sum * sum / (_count[last + 1] - _count[first])));
        }
    }
}
