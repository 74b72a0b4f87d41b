using Samplan.Catalogue.Contracts;

namespace Samplan.Maps.Contracts;

/// <summary>A dataset under a layer.</summary>
/// <param name="Years">Ascending; empty when no year is stated.</param>
/// <param name="Freshness">Of the newest version.</param>
public sealed record LayerSource(DatasetId Dataset, string Title, string? Owner, string? Licence, IReadOnlyList<int> Years, Freshness Freshness);
