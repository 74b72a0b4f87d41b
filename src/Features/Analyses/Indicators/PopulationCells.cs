using NetTopologySuite.Geometries;
using Samplan.Analyses.Units;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Overlay;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// The cells of a population file. A file lists the cells where somebody is, so that a cell it leaves out is empty; outside the box round
/// all its cells it says nothing. Cells of several sizes in one file are so many grids.
/// </summary>
internal sealed class PopulationCells
{
    private readonly List<(RegularGrid Grid, double?[] Persons)> _grids = [];
    private readonly Envelope _box = new();

    public static PopulationCells Read(DatasetContent content)
    {
        var (eastings, northings, sizes, persons) = (
            content.Numbers("easting"),
            content.Numbers("northing"),
            content.Numbers("cell_size"),
            content.Numbers("population")
        );
        var cells = new PopulationCells();
        var rows = Enumerable.Range(0, content.Rows).Where(row => eastings[row] is not null && northings[row] is not null && sizes[row] is > 0);
        foreach (var size in rows.GroupBy(row => sizes[row]!.Value).OrderBy(group => group.Key))
        {
            int[] ofSize = [.. size];
            double[] west = [.. ofSize.Select(row => eastings[row]!.Value)];
            double[] south = [.. ofSize.Select(row => northings[row]!.Value)];
            cells._grids.Add((RegularGrid.FromLowerLeftCorners(size.Key, west, south), [.. ofSize.Select(row => persons[row])]));
            cells._box.ExpandToInclude(west.Min(), south.Min());
            cells._box.ExpandToInclude(west.Max() + size.Key, south.Max() + size.Key);
        }
        return cells;
    }

    /// <summary>
    /// People in each extent by the share of each cell that lies in it. Null for a bare point, and where no cell with a value is met and
    /// something is unknown; the coverage is the share of the extent where the file tells how many there are.
    /// </summary>
    public (double?[] Persons, double?[] Coverage) Sum(IReadOnlyList<Extent> extents, CancellationToken cancellation)
    {
        var persons = new double?[extents.Count];
        var coverage = new double?[extents.Count];
        var areas = Numbers(extents, extent => extent.Area is not null);
        var circles = Numbers(extents, extent => extent.Circle is not null);
        Take(areas, grid => GridOverlay.Shares(grid, [.. areas.Select(number => extents[number].Area!)], cancellation));
        Take(circles, grid => GridOverlay.Shares(grid, [.. circles.Select(number => extents[number].Circle!.Value)], cancellation));
        return (persons, coverage);

        void Take(int[] numbers, Func<RegularGrid, CellShares> cut)
        {
            if (numbers.Length == 0)
                return;
            var sums = _grids.Select(grid => cut(grid.Grid).Sum(grid.Persons)).ToArray();
            for (var index = 0; index < numbers.Length; index++)
            {
                var extent = extents[numbers[index]];
                var sum = Together(sums, index);
                persons[numbers[index]] = _box.Intersects(extent.Box) ? sum.Total(AbsentCells.AreZero) : null;
                coverage[numbers[index]] = persons[numbers[index]] is null ? null : Math.Clamp(1 - sum.MissingSquareMetres / sum.AreaSquareMetres, 0, 1);
            }
        }
    }

    private int[] Numbers(IReadOnlyList<Extent> extents, Func<Extent, bool> isKind) =>
        _grids.Count == 0 ? [] : [.. Enumerable.Range(0, extents.Count).Where(number => isKind(extents[number]))];

    private static CellSum Together(CellSum[][] sums, int area)
    {
        var parts = sums.Select(grid => grid[area]).ToArray();
        return new CellSum(parts.Sum(part => part.KnownSum), parts.Sum(part => part.CellCount), parts.Sum(part => part.MissingCellCount))
        {
            AreaSquareMetres = parts[0].AreaSquareMetres,
            CoveredSquareMetres = parts.Sum(part => part.CoveredSquareMetres),
            MissingSquareMetres = parts.Sum(part => part.MissingSquareMetres),
        };
    }
}
