namespace Samplan.Engine.Flows;

/// <summary>
/// The combined index of links over dimensions with declared weights: each dimension's measure is normalised to 0–1 and the
/// weighted mean is taken over the dimensions that are known for the link. What is not known is never zero: a dimension
/// without data is named in <see cref="MissingDimensions"/>, and a link that a dimension does not tell of is partial.
/// </summary>
public sealed class CombinedIndex
{
    private CombinedIndex(IReadOnlyList<FlowDimension> dimensions, IReadOnlyList<CombinedLink> links)
    {
        Dimensions = dimensions;
        Links = links;
        MissingDimensions = [.. dimensions.Where(d => d.Links is null).Select(d => d.Name)];
    }

    public IReadOnlyList<FlowDimension> Dimensions { get; }

    /// <summary>Declared dimensions that have no data at all.</summary>
    public IReadOnlyList<string> MissingDimensions { get; }

    /// <summary>Every pair that some dimension links, by From and then To.</summary>
    public IReadOnlyList<CombinedLink> Links { get; }

    /// <exception cref="ArgumentException">No dimension, or a weight that is not positive.</exception>
    public static CombinedIndex Of(IReadOnlyList<FlowDimension> dimensions)
    {
        if (dimensions.Count == 0)
            throw new ArgumentException("At least one dimension.", nameof(dimensions));
        foreach (var dimension in dimensions)
        {
            if (!(dimension.Weight > 0) || double.IsInfinity(dimension.Weight))
                throw new ArgumentException($"The weight of {dimension.Name} is positive.", nameof(dimensions));
        }

        var parts = new SortedDictionary<(int From, int To), double?[]>();
        for (var d = 0; d < dimensions.Count; d++)
            AddDimension(parts, dimensions, d);
        var links = new List<CombinedLink>(parts.Count);
        foreach (var (pair, values) in parts)
        {
            FillAbsent(values, dimensions);
            links.Add(new CombinedLink(pair.From, pair.To, WeightedMean(values, dimensions), values));
        }

        return new CombinedIndex(dimensions, links);
    }

    private static void AddDimension(SortedDictionary<(int From, int To), double?[]> parts, IReadOnlyList<FlowDimension> dimensions, int d)
    {
        if (dimensions[d].Links is not { } links)
            return;
        var strengths = Normalise([.. links.Select(link => Measured(link, dimensions[d].Measure))], dimensions[d].Normalisation);
        for (var i = 0; i < links.Count; i++)
        {
            var pair = (links[i].From, links[i].To);
            if (!parts.TryGetValue(pair, out var values))
                parts[pair] = values = new double?[dimensions.Count];
            // NaN stands for "linked, but the measure is unknown", so that absence is not read into it below.
            values[d] = strengths[i] ?? double.NaN;
        }
    }

    private static double? Measured(FunctionalLink link, LinkMeasure measure) =>
        measure switch
        {
            LinkMeasure.Persons => link.Persons,
            LinkMeasure.LargerShare => link.LargerShare,
            LinkMeasure.MutualDependence => link.MutualDependence,
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };

    private static double?[] Normalise(double?[] values, Normalisation method)
    {
        var known = values.Where(v => v is not null).Select(v => v!.Value).ToArray();
        Array.Sort(known);
        var largest = known.Length > 0 ? known[^1] : 0;
        var strengths = new double?[values.Length];
        for (var i = 0; i < values.Length; i++)
            strengths[i] = values[i] is { } value ? Normalised(value, largest, known, method) : null;
        return strengths;
    }

    private static double Normalised(double value, double largest, double[] known, Normalisation method)
    {
        if (largest <= 0)
            return 0;
        return method switch
        {
            Normalisation.ShareOfLargest => value / largest,
            Normalisation.SquareRoot => Math.Sqrt(value / largest),
            Normalisation.Logarithm => double.LogP1(value) / double.LogP1(largest),
            Normalisation.Rank => (double)AtMost(known, value) / known.Length,
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    private static int AtMost(double[] sorted, double value)
    {
        int low = 0,
            high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void FillAbsent(double?[] values, IReadOnlyList<FlowDimension> dimensions)
    {
        for (var d = 0; d < values.Length; d++)
        {
            if (values[d] is { } value)
                values[d] = double.IsNaN(value) ? null : value;
            else if (dimensions[d].Links is not null && dimensions[d].AbsentFlows == AbsentFlows.AreZero)
                values[d] = 0;
        }
    }

    private static double? WeightedMean(double?[] values, IReadOnlyList<FlowDimension> dimensions)
    {
        double sum = 0,
            weights = 0;
        for (var d = 0; d < values.Length; d++)
        {
            if (values[d] is not { } value)
                continue;
            sum += value * dimensions[d].Weight;
            weights += dimensions[d].Weight;
        }

        return weights > 0 ? Math.Min(1, sum / weights) : null;
    }
}
