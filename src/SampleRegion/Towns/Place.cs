using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>A place (tätort) of the region, with the truth that its statistics are drawn from.</summary>
internal sealed class Place
{
    /// <summary>The municipality's code, TC and a number, in the manner of Statistics Sweden.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required Municipality Municipality { get; init; }

    /// <summary>Metres from the frame's south-west corner.</summary>
    public required Point2 Site { get; init; }

    /// <summary>The site in EPSG:3006.</summary>
    public required Point2 Heart { get; init; }

    /// <summary>Inhabitants in the last year.</summary>
    public required int Population { get; init; }

    public required bool IsCentre { get; init; }

    public required bool IsCoastal { get; init; }

    /// <summary>On an island without a bridge.</summary>
    public required bool IsArchipelago { get; init; }

    /// <summary>Radius of a circle as large as the place, metres.</summary>
    public double RadiusMetres => RadiusOf(Population);

    /// <summary>The built-up outline, EPSG:3006, closed, counter-clockwise.</summary>
    public Point2[] Outline { get; set; } = [];

    /// <summary>About 750 persons a square kilometre in the smallest tätort and 1,900 in the city.</summary>
    public static double RadiusOf(double population) =>
        Math.Sqrt(1_000_000 * population / (500 * Chance.StableMath.Pow(Math.Max(population, 200) / 20, 0.16)) / Math.PI);
}
