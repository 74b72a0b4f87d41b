namespace Samplan.Analyses.Contracts.Typologies;

/// <summary>Travel by car from where the municipalities' people live to the nearest urban centre, one value a municipality.</summary>
/// <param name="Minutes">The limit that is near.</param>
/// <param name="Cities">Urban centres of at least 50,000 persons within the population grid; those beyond it are not known.</param>
public sealed record CityTravel(double Minutes, int Cities)
{
    /// <summary>Share 0–1 of the people with less than the limit; null where too few of them could be tied to a street.</summary>
    public IReadOnlyList<double?> NearShares { get; init; } = [];

    /// <summary>Mean minutes of those who reach a centre; null where too few do.</summary>
    public IReadOnlyList<double?> MeanMinutes { get; init; } = [];

    /// <summary>Datasets with year.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Version (hash) of the network; null where there is none.</summary>
    public string? Network { get; init; }
}
