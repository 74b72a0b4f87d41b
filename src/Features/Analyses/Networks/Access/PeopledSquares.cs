using Samplan.Analyses.Contracts;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Analyses.Networks.Access;

/// <summary>The squares of a population grid where somebody lives.</summary>
/// <param name="HasUnknown">Some squares do not say how many live there; they are not among these.</param>
internal sealed record PeopledSquares(double[] Eastings, double[] Northings, double[] Sizes, double[] Persons, bool HasUnknown)
{
    /// <summary>Of each square, where ways begin and end.</summary>
    public GeoPoint[] ListMiddles() =>
        [.. Enumerable.Range(0, Persons.Length).Select(i => PointAt(Eastings[i] + (Sizes[i] / 2), Northings[i] + (Sizes[i] / 2)))];

    public static PeopledSquares Read(DatasetInput input)
    {
        var content = input.Content;
        var (eastings, northings, sizes, people) = (
            content.Numbers("easting"),
            content.Numbers("northing"),
            content.Numbers("cell_size"),
            content.Numbers("population")
        );
        int[] rows =
        [
            .. Enumerable
                .Range(0, content.Rows)
                .Where(row => people[row] is > 0 && eastings[row] is not null && northings[row] is not null && sizes[row] is > 0),
        ];
        return new PeopledSquares(Of(eastings), Of(northings), Of(sizes), Of(people), people.Any(static persons => persons is null));

        double[] Of(double?[] column) => [.. rows.Select(row => column[row]!.Value)];
    }

    public static GeoPoint PointAt(double easting, double northing)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);
        return OpenNetwork.PointAt(longitude, latitude);
    }
}
