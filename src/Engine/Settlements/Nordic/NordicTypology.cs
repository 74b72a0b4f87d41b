using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Settlements.Nordic;

/// <summary>
/// An approximation of the Nordic urban–rural typology for cells of a square kilometre: the same classes and precedence, with people and distance in
/// the place of floor space, land use and the published model's travel times. Where the published grid is at hand, import it instead.
/// </summary>
/// <remarks>Nordregio, Nordic urban-rural typology (nordregio.org/maps): definitions of the classes. Its inner, outer and heartland limits are not published.</remarks>
public static class NordicTypology
{
    private const int InnerWindowCells = 3;
    private const int HeartlandWindowCells = 5;

    /// <summary>The class of every cell, row by row.</summary>
    /// <param name="grid">Persons and land.</param>
    /// <param name="parameters">Thresholds, most of them ours.</param>
    /// <param name="minutesToCore">Driving time from each cell to the edge of the nearest core; null takes straight distances. NaN is out of reach.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="ArgumentException">Not one travel time a cell.</exception>
    public static NordicClass[] Classify(
        UrbanisationGrid grid,
        NordicParameters parameters,
        double[]? minutesToCore = null,
        CancellationToken cancellation = default
    )
    {
        if (minutesToCore is not null && minutesToCore.Length != grid.Persons.Length)
            throw new ArgumentException("There is one travel time a cell.", nameof(minutesToCore));
        var (core, local) = Clusters(grid, parameters, cancellation);
        var toCore = new CellDistance(core).Kilometres(cancellation);
        var toLocal = new CellDistance(local).Kilometres(cancellation);
        var inner = new MovingMean(grid.RowCount, grid.ColumnCount, InnerWindowCells).Of(grid.Density, cancellation);
        var round = new MovingMean(grid.RowCount, grid.ColumnCount, HeartlandWindowCells).Of(grid.Density, cancellation);
        var classes = new NordicClass[grid.Persons.Length];
        for (var cell = 0; cell < classes.Length; cell++)
        {
            var isPeriUrban = minutesToCore is { } minutes ? minutes[cell] <= parameters.PeriUrbanMinutes : toCore[cell] <= parameters.PeriUrbanKilometres;
            var isClose = minutesToCore is { } times ? times[cell] <= parameters.CloseMinutes : toCore[cell] <= parameters.CloseKilometres;
            var isBesideLocal = toLocal[cell] > 0 && toLocal[cell] <= parameters.LocalPeriUrbanKilometres;
            classes[cell] =
                toCore[cell] == 0 ? (inner[cell] >= parameters.InnerDensity ? NordicClass.InnerUrban : NordicClass.OuterUrban)
                : isPeriUrban || isBesideLocal ? NordicClass.PeriUrban
                : toLocal[cell] == 0 ? NordicClass.LocalCentre
                : isClose ? NordicClass.RuralCloseToUrban
                : double.IsNaN(round[cell]) ? NordicClass.Undetermined
                : round[cell] >= parameters.HeartlandDensity ? NordicClass.RuralHeartland
                : NordicClass.SparselyPopulated;
        }
        return classes;
    }

    private static (CellMask Core, CellMask Local) Clusters(UrbanisationGrid grid, NordicParameters parameters, CancellationToken cancellation)
    {
        var rule = new ClusterRule(parameters.ClusterDensity, parameters.CorePersons, Contiguity.Queen);
        var masks = new DensityMasks(grid, [rule], cancellation);
        var isCore = masks.AreLargeEnough(rule);
        var isLocal = masks.AreLargeEnough(rule with { MinimumPersons = parameters.LocalCentrePersons });
        var (core, local) = (new CellMask(grid.RowCount, grid.ColumnCount), new CellMask(grid.RowCount, grid.ColumnCount));
        masks
            .ClustersOf(rule)
            .Visit(
                (cluster, row, start, end) =>
                {
                    for (var column = start; column < end; column++)
                    {
                        core[row, column] = isCore[cluster];
                        local[row, column] = !isCore[cluster] && isLocal[cluster];
                    }
                }
            );
        return (core, local);
    }
}
