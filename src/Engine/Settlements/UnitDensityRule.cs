namespace Samplan.Engine.Settlements;

/// <summary>
/// A class of municipality: at least <see cref="MinimumShare"/> of its people live in cells of at least
/// <see cref="DensityFrom"/> persons per square kilometre, and the density where people live is at least
/// <see cref="MinimumWeightedDensity"/>. With nothing but a class it always holds.
/// </summary>
/// <param name="Class">The class's code.</param>
public sealed record UnitDensityRule(string Class)
{
    /// <summary>Persons per square kilometre.</summary>
    public double DensityFrom { get; init; }

    /// <summary>Share 0–1 of the people.</summary>
    public double MinimumShare { get; init; }

    /// <summary>Mean over people of the density of their own cell, in persons per square kilometre.</summary>
    public double MinimumWeightedDensity { get; init; }
}
