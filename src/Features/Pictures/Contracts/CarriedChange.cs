namespace Samplan.Pictures.Contracts;

/// <summary>An indicator of a place that is computed from a value set by hand: both values stand beside each other.</summary>
/// <param name="Name">In the reader's language.</param>
/// <param name="Computed">From the computed values alone; null when missing.</param>
/// <param name="Amended">By the same method on the amended value; null when that gives none.</param>
/// <param name="Sources">Ids of the amendments, and datasets with year.</param>
public sealed record CarriedChange(
    string Indicator,
    string Name,
    string Unit,
    int Decimals,
    double? Computed,
    double? Amended,
    int? Year,
    IReadOnlyList<string> Sources
);
