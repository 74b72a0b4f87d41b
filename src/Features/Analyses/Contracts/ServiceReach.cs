namespace Samplan.Analyses.Contracts;

/// <summary>Where one is within a limit of the nearest service of some kinds, as an area (an isochrone around them all).</summary>
/// <param name="Measure">Its key.</param>
/// <param name="Table">The table of <c>region.gpkg</c> that shows it.</param>
/// <param name="Outline">Well-known binary in EPSG:3006; null where nothing is reached or something is missing.</param>
/// <param name="SquareKilometres">On the ellipsoid.</param>
public sealed record ServiceReach(string Measure, string Table, byte[]? Outline, double SquareKilometres)
{
    /// <summary>As the rules name them.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Minutes, or kilometres along the streets.</summary>
    public double Limit { get; init; }

    public bool IsInKilometres { get; init; }

    /// <summary>Datasets with year.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Version (hash) of the network; null where there is none.</summary>
    public string? Network { get; init; }

    /// <summary>What it needs and nobody has imported.</summary>
    public IReadOnlyList<string> MissingRoles { get; init; } = [];
}
