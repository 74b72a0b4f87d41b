namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The cells that a cluster rule takes, and the clusters they make. What several rules have in common is computed once.</summary>
internal sealed class DensityMasks(UrbanisationGrid grid, CancellationToken cancellation)
{
    // A share is rounded to thousandths, so one that is further below than this cannot reach the threshold.
    private const double RoundingSlack = 0.001;

    private readonly Dictionary<ClusterRule, CellClusters> _clusters = [];
    private readonly Dictionary<int, (double[] Persons, double[] Densities)> _smoothed = [];

    /// <summary>Clusters of cells that are dense enough, whatever their population.</summary>
    public CellClusters ClustersOf(ClusterRule rule)
    {
        var key = rule with { MinimumPersons = 0 };
        if (!_clusters.TryGetValue(key, out var clusters))
            _clusters[key] = clusters = CellClusters.Label(Mask(rule), rule.Contiguity, cancellation);
        return clusters;
    }

    /// <summary>Which of the clusters have people enough.</summary>
    public bool[] AreLargeEnough(CellClusters clusters, ClusterRule rule) =>
        Array.ConvertAll(clusters.Sum(PersonsFor(rule)), persons => persons >= rule.MinimumPersons);

    public double[] PersonsFor(ClusterRule rule) => rule.SmoothsPopulation ? Smoothed(rule.PopulationWindowCells).Persons : grid.Persons;

    private CellMask Mask(ClusterRule rule)
    {
        var mask = new CellMask(grid.RowCount, grid.ColumnCount);
        var densities = rule.SmoothsPopulation ? Smoothed(rule.PopulationWindowCells).Densities : null;
        var builtFrom = rule.UsesBuilt && grid.BuiltSquareMetres is not null ? rule.MinimumBuiltShare!.Value : double.PositiveInfinity;
        Parallel.For(
            0,
            grid.RowCount,
            new ParallelOptions { CancellationToken = cancellation },
            row =>
            {
                var words = mask.Row(row);
                var cell = row * grid.ColumnCount;
                for (var column = 0; column < grid.ColumnCount; column++, cell++)
                {
                    var density = densities is null ? grid.Density(cell) : densities[cell];
                    var isIn = density >= rule.MinimumDensity || (builtFrom <= 1 && IsBuilt(cell, builtFrom));
                    words[column >> 6] |= (isIn ? 1UL : 0UL) << (column & 63);
                }
            }
        );
        return mask;
    }

    private bool IsBuilt(int cell, double from)
    {
        var share = grid.BuiltShare(cell) / grid.LandShare(cell);
        return share >= from - RoundingSlack && Math.Round(share, 3) >= from;
    }

    private (double[] Persons, double[] Densities) Smoothed(int window)
    {
        if (!_smoothed.TryGetValue(window, out var smoothed))
        {
            var mean = new MovingMean(grid.RowCount, grid.ColumnCount, window);
            smoothed = (mean.Of(cell => grid.Persons[cell], cancellation), mean.Of(grid.Density, cancellation));
            _smoothed[window] = smoothed;
        }
        return smoothed;
    }
}
