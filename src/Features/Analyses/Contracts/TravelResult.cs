namespace Samplan.Analyses.Contracts;

/// <summary>The answer to a <see cref="TravelQuestion"/>, a value a unit.</summary>
/// <param name="Values">Minutes, or people. Null where the unit's point is near no street, or nothing is reached.</param>
/// <param name="Coverage">For people: the share of the region's people whose square could be tied to a street. Null for minutes.</param>
/// <param name="Sources">Datasets with year.</param>
/// <param name="Network">Version (hash) of the network; null where there is none.</param>
/// <param name="Date">The day of the timetable, for public transport.</param>
/// <param name="MissingRoles">What it needs and nobody has imported.</param>
public sealed record TravelResult(
    string Question,
    IReadOnlyList<double?> Values,
    double? Coverage,
    IReadOnlyList<string> Sources,
    string? Network,
    DateOnly? Date,
    IReadOnlyList<string> MissingRoles
);
