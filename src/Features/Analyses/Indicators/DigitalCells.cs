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
        var bySize = Enumerable
            .Range(0, surface.Sizes.Count)
            .GroupBy(cell => surface.Sizes[cell])
            .OrderBy(size => size.Key)
            .Select(size =>
                (
                    Size: size.Key,
                    Cells: size.GroupBy(cell => Key(surface.Eastings[cell], surface.Northings[cell], size.Key)).ToDictionary(one => one.Key, one => one.First())
                )
            )
            .ToList();
        return [.. points.Select(Find)];

        double? Find((double Easting, double Northing) point)
        {
            foreach (var (size, cells) in bySize)
            {
                if (cells.TryGetValue(Key(point.Easting, point.Northing, size), out var cell) && surface.Values[cell] is { } value)
                    return value;
            }
            return null;
        }
    }

    private static (long, long) Key(double easting, double northing, double size) => ((long)Math.Floor(easting / size), (long)Math.Floor(northing / size));
}
