namespace Samplan.Analyses.Contracts;

/// <summary>The part of each place in a field of force, by the ruleset from the flows and as published.</summary>
/// <param name="Dimension">The flows that the rule reads; null where the ruleset has no such rule.</param>
/// <param name="IsShareOfResidents">Shares are of resident workers; else of all persons leaving the place in the file, outside ends included.</param>
/// <param name="MissingRoles">What the rule needs and nobody has imported.</param>
/// <param name="Places">In the order of the places.</param>
/// <param name="Fields">From the flows.</param>
/// <param name="PublishedFields">From the places file; empty where it has no roles.</param>
public sealed record RoleSet(
    string? Dimension,
    int? Year,
    string? Source,
    bool IsShareOfResidents,
    IReadOnlyList<string> MissingRoles,
    IReadOnlyList<RoleOfPlace> Places,
    IReadOnlyList<ForceField> Fields,
    IReadOnlyList<ForceField> PublishedFields
);
