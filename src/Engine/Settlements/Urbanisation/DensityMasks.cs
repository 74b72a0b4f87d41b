namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The cells that each cluster rule takes and the clusters they make. All densities are computed in one pass over the raster, and what several
/// rules have in common is computed once.
/// </summary>
internal sealed class DensityMasks
{
    // A share is rounded to thousandths, so one that is further below than this cannot reach the threshold.
    private const double RoundingSlack = 0.001;

    private readonly UrbanisationGrid _grid;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ClusterRule, CellMask> _masks = [];
    private readonly Dictionary<ClusterRule, (CellClusters Clusters, double[] Persons)> _clusters = [];
    private readonly Dictionary<int, (double[] Persons, double[] Densities)> _smoothed = [];

    /// <param name="rules">Every rule that will be asked for.</param>
    public DensityMasks(UrbanisationGrid grid, IReadOnlyList<ClusterRule> rules, CancellationToken cancellation)
    {
        (_grid, _cancellation) = (grid, cancellation);
        foreach (var byPopulation in rules.Select(KeyOf).Distinct().GroupBy(rule => (rule.SmoothsPopulation, rule.PopulationWindowCells)))
            FillMasks([.. byPopulation], byPopulation.Key.SmoothsPopulation ? Smoothed(byPopulation.Key.PopulationWindowCells).Densities : null);
    }

    /// <summary>Cells that are dense enough, whatever clusters they make.</summary>
    public CellMask MaskOf(ClusterRule rule) => _masks[KeyOf(rule)];

    /// <summary>Clusters of cells that are dense enough, whatever their population.</summary>
    public CellClusters ClustersOf(ClusterRule rule) => Counted(rule).Clusters;

    /// <summary>Which of the clusters have people enough.</summary>
    public bool[] AreLargeEnough(ClusterRule rule) => Array.ConvertAll(Counted(rule).Persons, persons => persons >= rule.MinimumPersons);

    public double[] PersonsFor(ClusterRule rule) => rule.SmoothsPopulation ? Smoothed(rule.PopulationWindowCells).Persons : _grid.Persons;

    // The mask does not hang on the people of a cluster or on which cells touch, nor on parts of the rule that are switched off.
    private static ClusterRule KeyOf(ClusterRule rule) =>
        rule with
        {
            MinimumPersons = 0,
            Contiguity = Contiguity.Rook,
            MinimumBuiltShare = rule.UsesBuilt ? rule.MinimumBuiltShare : 0,
            PopulationWindowCells = rule.SmoothsPopulation ? rule.PopulationWindowCells : 1,
        };

    private (CellClusters Clusters, double[] Persons) Counted(ClusterRule rule)
    {
        var key = KeyOf(rule) with { Contiguity = rule.Contiguity };
        if (!_clusters.TryGetValue(key, out var counted))
        {
            var clusters = CellClusters.Label(MaskOf(rule), rule.Contiguity, _cancellation);
            _clusters[key] = counted = (clusters, clusters.Sum(PersonsFor(rule)));
        }
        return counted;
    }

    private void FillMasks(ClusterRule[] rules, double[]? smoothedDensities)
    {
        var thresholds = Array.ConvertAll(rules, rule => new Threshold(new CellMask(_grid.RowCount, _grid.ColumnCount), rule.MinimumDensity, BuiltFrom(rule)));
        foreach (var (rule, threshold) in rules.Zip(thresholds))
            _masks[rule] = threshold.Mask;
        var lowest = (thresholds.Min(one => one.Density), thresholds.Min(one => one.BuiltFrom));
        Parallel.For(0, _grid.RowCount, new ParallelOptions { CancellationToken = _cancellation }, row => FillRow(row, thresholds, lowest, smoothedDensities));
    }

    private double BuiltFrom(ClusterRule rule) =>
        rule.UsesBuilt && _grid.BuiltSquareMetres is not null ? rule.MinimumBuiltShare!.Value : double.PositiveInfinity;

    /// <summary>The heart. Most cells of a country are empty or below every threshold and leave early.</summary>
    private void FillRow(int row, Threshold[] thresholds, (double Density, double Built) least, double[]? smoothedDensities)
    {
        var first = row * _grid.ColumnCount;
        var persons = _grid.Persons.AsSpan(first, _grid.ColumnCount);
        var built = least.Built <= 1 ? _grid.BuiltSquareMetres.AsSpan(first, _grid.ColumnCount) : default;
        var skipsEmpty = smoothedDensities is null && least.Density > 0 && least.Built > 0;
        for (var column = 0; column < persons.Length; column++)
        {
            if (skipsEmpty && persons[column] == 0 && (built.IsEmpty || built[column] == 0))
                continue;
            var density = smoothedDensities is null ? _grid.Density(first + column) : smoothedDensities[first + column];
            var isUnbuilt = built.IsEmpty || (skipsEmpty && built[column] == 0);
            var share = isUnbuilt ? double.NaN : BuiltShareOfLand(first + column, least.Built);
            if (!(density >= least.Density) && !(share >= least.Built))
                continue;
            var bit = 1UL << (column & 63);
            foreach (var threshold in thresholds)
            {
                if (density >= threshold.Density || share >= threshold.BuiltFrom)
                    threshold.Mask.Word(row, column) |= bit;
            }
        }
    }

    /// <summary>In thousandths, as flexurba rounds it; rounded only where it can matter.</summary>
    private double BuiltShareOfLand(int cell, double from)
    {
        var share = _grid.BuiltShare(cell) / _grid.LandShare(cell);
        return share >= from - RoundingSlack ? Math.Round(share, 3) : double.NaN;
    }

    private (double[] Persons, double[] Densities) Smoothed(int window)
    {
        if (!_smoothed.TryGetValue(window, out var smoothed))
        {
            var mean = new MovingMean(_grid.RowCount, _grid.ColumnCount, window);
            smoothed = (mean.Of(cell => _grid.Persons[cell], _cancellation), mean.Of(_grid.Density, _cancellation));
            _smoothed[window] = smoothed;
        }
        return smoothed;
    }

    private sealed record Threshold(CellMask Mask, double Density, double BuiltFrom);
}
