namespace Samplan.Engine.Settlements.MunicipalityTypes;

/// <summary>What a municipality's type is told by; null is not known, and never zero.</summary>
/// <param name="RuralShare">Share (0–1) of the people outside clusters of 300 persons per square kilometre that together have 5,000.</param>
/// <param name="Persons">People of the municipality.</param>
/// <param name="Neighbours">Numbers of the municipalities that it adjoins, in the list that it stands in.</param>
public sealed record MunicipalityFacts(double? RuralShare, double? Persons, IReadOnlyList<int> Neighbours)
{
    /// <summary>Share (0–1) of the people with less than 45 minutes by car to an agglomeration of at least 50,000.</summary>
    public double? ShareNearCity { get; init; }

    /// <summary>Mean travel time by car to a place of at least 50,000, in minutes.</summary>
    public double? MeanMinutesToCity { get; init; }
}
