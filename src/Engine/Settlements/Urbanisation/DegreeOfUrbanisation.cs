namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The degree of urbanisation of cells of one square kilometre. Level 1: urban centres, urban clusters, rural cells, water. Level 2 divides
/// clusters and rural cells in three each. A cell gets the first class that it can have.
/// </summary>
/// <remarks>
/// Eurostat, FAO, ILO, OECD, UN-Habitat and World Bank (2021; online edition July 2024), Applying the degree of urbanisation. Agrees cell by cell
/// with the R package flexurba 0.2.2 (MIT) on its grids of Belgium. Beside input and output it needs at most about four bytes a cell.
/// </remarks>
public static class DegreeOfUrbanisation
{
    /// <summary>The class of every cell.</summary>
    /// <param name="grid">Persons, land and what is built.</param>
    /// <param name="level">1 or 2.</param>
    /// <param name="parameters">Thresholds; built-up criteria without built-up areas in the grid are off.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static UrbanisationClasses Classify(
        UrbanisationGrid grid,
        UrbanisationLevel level,
        UrbanisationParameters parameters,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        parameters = WithBuiltShares(grid, level, parameters, cancellation);
        var masks = new DensityMasks(grid, RulesOf(level, parameters), cancellation);
        var centres = new UrbanCentres(grid, parameters, cancellation).Build(masks);
        progress?.Report(0.5);
        var classes = ClassesOf(grid, level, parameters, masks, centres);
        progress?.Report(1);
        return classes;
    }

    /// <summary>Both levels by the same parameters: what they have in common is computed once.</summary>
    /// <param name="grid">Persons, land and what is built.</param>
    /// <param name="parameters">Thresholds; built-up criteria without built-up areas in the grid are off.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static (UrbanisationClasses One, UrbanisationClasses Two) ClassifyBoth(
        UrbanisationGrid grid,
        UrbanisationParameters parameters,
        CancellationToken cancellation = default
    )
    {
        var one = WithBuiltShares(grid, UrbanisationLevel.One, parameters, cancellation);
        var two = WithBuiltShares(grid, UrbanisationLevel.Two, parameters, cancellation);
        // The built-up share that is not given is found otherwise for each level, and then they have no centres in common.
        if (one != two)
            return (Classify(grid, UrbanisationLevel.One, one, null, cancellation), Classify(grid, UrbanisationLevel.Two, two, null, cancellation));
        var masks = new DensityMasks(grid, [.. RulesOf(UrbanisationLevel.One, one), .. RulesOf(UrbanisationLevel.Two, two)], cancellation);
        var centres = new UrbanCentres(grid, one, cancellation).Build(masks);
        return (ClassesOf(grid, UrbanisationLevel.One, one, masks, centres), ClassesOf(grid, UrbanisationLevel.Two, two, masks, centres));
    }

    /// <summary>
    /// The mean built-up share of the cells in dense clusters, rounded up to hundredths: the threshold that GHSL R2023A calls optimal. Null when
    /// there is no such cell or nothing is known of what is built.
    /// </summary>
    /// <param name="grid">Should be the whole world to give the published 0.20.</param>
    /// <param name="dense">1,500 persons per square kilometre, 5,000 persons.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static double? OptimalBuiltShare(UrbanisationGrid grid, ClusterRule dense, CancellationToken cancellation = default)
    {
        if (grid.BuiltSquareMetres is null)
            return null;
        var rule = dense with { UsesBuilt = false, SmoothsPopulation = false };
        var masks = new DensityMasks(grid, [rule], cancellation);
        var clusters = masks.ClustersOf(rule);
        var isLarge = masks.AreLargeEnough(rule);
        var (sum, count) = (0.0, 0L);
        clusters.Visit(
            (cluster, row, start, end) =>
            {
                for (var column = start; column < end && isLarge[cluster]; column++)
                {
                    var share = grid.BuiltShare((row * grid.ColumnCount) + column);
                    (sum, count) = double.IsNaN(share) ? (sum, count) : (sum + share, count + 1);
                }
            }
        );
        return count > 0 ? Math.Ceiling(sum / count * 100) / 100 : null;
    }

    private static UrbanisationClasses ClassesOf(
        UrbanisationGrid grid,
        UrbanisationLevel level,
        UrbanisationParameters parameters,
        DensityMasks masks,
        CellMask centres
    )
    {
        var codes = new byte[grid.Persons.Length];
        if (level == UrbanisationLevel.One)
        {
            Assign(codes, centres, UrbanisationClass.UrbanCentre);
            Assign(codes, grid.ColumnCount, masks, parameters.UrbanCluster, UrbanisationClass.UrbanCluster);
        }
        else
        {
            Assign(codes, centres, UrbanisationClass.Centre);
            AssignLevelTwo(grid, parameters, masks, codes);
            Assign(codes, masks.MaskOf(LowDensityOf(parameters)), UrbanisationClass.LowDensity);
        }
        AssignRest(grid, level, parameters, codes);
        return new UrbanisationClasses(level, grid.RowCount, grid.ColumnCount, codes);
    }

    private static ClusterRule LowDensityOf(UrbanisationParameters parameters) => new(parameters.LowDensityFrom, 0, Contiguity.Rook);

    private static ClusterRule[] RulesOf(UrbanisationLevel level, UrbanisationParameters parameters) =>
        level == UrbanisationLevel.One
            ? [parameters.UrbanCentre.Clusters, parameters.UrbanCluster]
            :
            [
                parameters.UrbanCentre.Clusters,
                parameters.DenseUrbanCluster,
                parameters.SemiDenseUrbanCluster,
                parameters.Suburban,
                parameters.RuralCluster,
                LowDensityOf(parameters),
            ];

    private static void AssignLevelTwo(UrbanisationGrid grid, UrbanisationParameters parameters, DensityMasks masks, byte[] codes)
    {
        var columns = grid.ColumnCount;
        Assign(codes, columns, masks, parameters.DenseUrbanCluster, UrbanisationClass.DenseUrbanCluster);
        var semiDense = masks.ClustersOf(parameters.SemiDenseUrbanCluster);
        var isKept = masks.AreLargeEnough(parameters.SemiDenseUrbanCluster);
        var isNear = semiDense.Meeting(MaskOf(grid, codes).Spread(parameters.SemiDenseDistanceCells));
        for (var cluster = 0; cluster < isKept.Length; cluster++)
            isKept[cluster] &= !isNear[cluster];
        Assign(codes, columns, semiDense, isKept, UrbanisationClass.SemiDenseUrbanCluster);
        Assign(codes, columns, masks, parameters.Suburban, UrbanisationClass.Suburban);
        Assign(codes, columns, masks, parameters.RuralCluster, UrbanisationClass.RuralCluster);
    }

    private static CellMask MaskOf(UrbanisationGrid grid, byte[] codes)
    {
        var mask = new CellMask(grid.RowCount, grid.ColumnCount);
        for (var row = 0; row < grid.RowCount; row++)
        {
            var words = mask.Row(row);
            var rowCodes = codes.AsSpan(row * grid.ColumnCount, grid.ColumnCount);
            for (var column = 0; column < rowCodes.Length; column++)
                words[column >> 6] |= (rowCodes[column] != 0 ? 1UL : 0UL) << (column & 63);
        }
        return mask;
    }

    /// <summary>Gives the class to the cells of a mask, where no class stands.</summary>
    private static void Assign(byte[] codes, CellMask cells, UrbanisationClass code)
    {
        for (var row = 0; row < cells.RowCount; row++)
        {
            for (var runs = cells.Runs(row); runs.MoveNext(); )
                Fill(codes.AsSpan((row * cells.ColumnCount) + runs.Start, runs.End - runs.Start), code);
        }
    }

    private static void Fill(Span<byte> codes, UrbanisationClass code)
    {
        foreach (ref var cell in codes)
            cell = cell == 0 ? (byte)code : cell;
    }

    private static void Assign(byte[] codes, int columnCount, DensityMasks masks, ClusterRule rule, UrbanisationClass code)
    {
        Assign(codes, columnCount, masks.ClustersOf(rule), masks.AreLargeEnough(rule), code);
    }

    /// <summary>Gives the class to the cells of the clusters that are kept, where no class stands.</summary>
    private static void Assign(byte[] codes, int columnCount, CellClusters clusters, bool[] isKept, UrbanisationClass code) =>
        clusters.Visit(
            (cluster, row, start, end) =>
            {
                if (isKept[cluster])
                    Fill(codes.AsSpan((row * columnCount) + start, end - start), code);
            }
        );

    private static void AssignRest(UrbanisationGrid grid, UrbanisationLevel level, UrbanisationParameters parameters, byte[] codes) =>
        Parallel.For(
            0,
            grid.RowCount,
            row =>
            {
                for (var cell = row * grid.ColumnCount; cell < (row + 1) * grid.ColumnCount; cell++)
                {
                    if (codes[cell] == 0)
                        codes[cell] = (byte)RuralClass(grid, cell, level, parameters);
                }
            }
        );

    private static UrbanisationClass RuralClass(UrbanisationGrid grid, int cell, UrbanisationLevel level, UrbanisationParameters parameters)
    {
        var isOne = level == UrbanisationLevel.One;
        if (grid.IsWater(cell, parameters))
            return isOne ? UrbanisationClass.Water : UrbanisationClass.WaterCell;
        // Nobody on no land is nobody; but where people or land are not known, neither is the class.
        if (grid.IsUnknown(cell))
            return UrbanisationClass.Undetermined;
        return isOne ? UrbanisationClass.Rural : UrbanisationClass.VeryLowDensity;
    }

    private static UrbanisationParameters WithBuiltShares(
        UrbanisationGrid grid,
        UrbanisationLevel level,
        UrbanisationParameters parameters,
        CancellationToken cancellation
    )
    {
        if (grid.BuiltSquareMetres is null)
            return parameters.WithoutBuilt();
        var (centre, dense) = (parameters.UrbanCentre.Clusters, parameters.DenseUrbanCluster);
        if (centre.MinimumBuiltShare is not null && dense.MinimumBuiltShare is not null)
            return parameters;
        var of = level == UrbanisationLevel.One ? centre with { MinimumPersons = parameters.UrbanCluster.MinimumPersons } : dense;
        if (OptimalBuiltShare(grid, of, cancellation) is not { } share)
            return parameters.WithoutBuilt();
        return parameters with
        {
            UrbanCentre = parameters.UrbanCentre with { Clusters = centre with { MinimumBuiltShare = centre.MinimumBuiltShare ?? share } },
            DenseUrbanCluster = dense with { MinimumBuiltShare = dense.MinimumBuiltShare ?? share },
        };
    }
}
