using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Indicators;

/// <summary>The cells of a file of digital access that have households, which are the persons of the surface; per cent as its values.</summary>
internal static class DigitalCells
{
    public static AccessSurface Read(DatasetInput input, string column)
    {
        var content = input.Content;
        var (eastings, northings, sizes) = (content.Numbers("easting"), content.Numbers("northing"), content.Numbers("cell_size"));
        var (households, values) = (content.Numbers("households"), content.Numbers(column));
        int[] rows =
        [
            .. Enumerable
                .Range(0, content.Rows)
                .Where(row => households[row] is > 0 && eastings[row] is not null && northings[row] is not null && sizes[row] is > 0),
        ];
        return new AccessSurface(column, Of(eastings), Of(northings), Of(sizes), Of(households), [.. rows.Select(row => values[row])])
        {
            Sources = [input.Name],
        };

        double[] Of(double?[] numbers) => [.. rows.Select(row => numbers[row]!.Value)];
    }

    /// <summary>By point, the value of the smallest cell that it lies in; null where none tells.</summary>
    public static double?[] At(AccessSurface surface, IReadOnlyList<(double Easting, double Northing)> points)
    {
        var grids = Enumerable
            .Range(0, surface.Sizes.Count)
            .GroupBy(cell => surface.Sizes[cell])
            .OrderBy(size => size.Key)
            .Select(size => Grid.Of(surface, size))
            .ToList();
        return [.. points.Select(point => grids.Select(grid => grid.Find(point)).FirstOrDefault(value => value is not null))];
    }

    /// <summary>Cells of one size, by column and row from the first.</summary>
    private sealed record Grid(AccessSurface Surface, double Size, (double Easting, double Northing) Origin, Dictionary<(long, long), int> Cells)
    {
        public static Grid Of(AccessSurface surface, IGrouping<double, int> size)
        {
            var first = size.First();
            var grid = new Grid(surface, size.Key, (surface.Eastings[first], surface.Northings[first]), []);
            foreach (var cell in size)
                grid.Cells.TryAdd(grid.KeyOf((surface.Eastings[cell], surface.Northings[cell])), cell);
            return grid;
        }

        public double? Find((double Easting, double Northing) point) => Cells.TryGetValue(KeyOf(point), out var cell) ? Surface.Values[cell] : null;

        private (long, long) KeyOf((double Easting, double Northing) at) =>
            ((long)Math.Floor((at.Easting - Origin.Easting) / Size), (long)Math.Floor((at.Northing - Origin.Northing) / Size));
    }
}
