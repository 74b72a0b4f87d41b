namespace Samplan.Engine.Networks.Lines;

/// <summary>A road as a layer of lines has it (Sweden's NVDB and the like): a line and what is said of it, instead of ways that share nodes.</summary>
/// <param name="Id">What it is called in results: the row it was read from.</param>
/// <param name="LongitudesE7">WGS 84 degrees × 10⁷, point by point.</param>
/// <param name="LatitudesE7">As many.</param>
/// <param name="Class">Decides who may use it, as the profile says; a <see cref="RoadClass.Ferry"/> is a crossing.</param>
public sealed record RoadLine(long Id, int[] LongitudesE7, int[] LatitudesE7, RoadClass Class)
{
    /// <summary>The limit for cars, 1 to 300 kilometres an hour; null where none is stated, so that the profile's speed for the class holds.</summary>
    public double? LimitKilometresAnHour { get; init; }

    /// <summary>The limit for cars that drive against the order of the points, where it is another; null where <see cref="LimitKilometresAnHour"/> holds both ways.</summary>
    public double? LimitAgainstKilometresAnHour { get; init; }

    /// <summary>For cars and bicycles; walking goes both ways.</summary>
    public DrivingDirection Direction { get; init; }

    /// <summary>The time of a ferry's crossing; null where none is stated.</summary>
    public int? CrossingSeconds { get; init; }

    /// <summary>Gravel, as <see cref="RoadSurface.Gravel"/> of OpenStreetMap's ways.</summary>
    public bool IsUnpaved { get; init; }
}
