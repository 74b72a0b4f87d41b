using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing;

/// <summary>How one travels, and how points are tied to streets. Speeds in kilometres an hour.</summary>
public sealed record TravelRules(TravelMode Mode)
{
    /// <summary>What the best way is the least of.</summary>
    public TravelMeasure Measure { get; init; }

    /// <summary>Journeys that take longer are not found.</summary>
    public int LimitSeconds { get; init; } = 7_200;

    /// <summary>With <see cref="TravelMeasure.Length"/>: longer journeys are not found.</summary>
    public int LimitMetres { get; init; } = 100_000;

    /// <summary>Null: as the network was built with.</summary>
    public double? WalkSpeed { get; init; }

    /// <summary>Streets with more traffic stress are not cycled, 1 to 4.</summary>
    public int MostStress { get; init; } = 4;

    /// <summary>Points farther from every usable street are not linked.</summary>
    public double OffRoadMetres { get; init; } = 1_600;

    /// <summary>Along the straight line between a point and its street, kilometres an hour whatever the mode.</summary>
    public double OffRoadSpeed { get; init; } = 4;

    /// <summary>Points may be linked to streets from which few others are reached.</summary>
    public bool HasIslands { get; init; }

    /// <summary>The limit in tenths of the measure's unit.</summary>
    public uint LimitCost => 10 * (uint)(Measure == TravelMeasure.Length ? LimitMetres : LimitSeconds);

    /// <summary>Whether a hierarchy answers, as it does for cars' times; else one searches.</summary>
    internal bool HasSweeps => this is { Mode: TravelMode.Car, Measure: TravelMeasure.Time };
}
