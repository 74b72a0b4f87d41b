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

/// <param name="Role">From the flows: <c>centre</c>, <c>secondary-centre</c>, <c>satellite</c>, <c>solitary</c> or <c>undetermined</c>.</param>
/// <param name="Centre">The end that it leans on at last: place id or outside end.</param>
/// <param name="SecondaryCentre">The secondary centre by way of which it does.</param>
/// <param name="Reasons">In the order in which the rule applied them.</param>
/// <param name="PublishedRole">As published in the places file, same words; null where the file has no roles.</param>
/// <param name="PublishedCentre">Place id; the code as published where it is no place's.</param>
public sealed record RoleOfPlace(
    string PlaceId,
    string Role,
    string? Centre,
    string? SecondaryCentre,
    IReadOnlyList<RoleReason> Reasons,
    string? PublishedRole,
    string? PublishedCentre,
    string? PublishedSecondaryCentre
);

/// <param name="Code">Of the rule: <c>self-sufficient</c>, <c>leans-on</c>, <c>largest-flow-too-small</c>, <c>mutual-dependence</c>,
/// <c>chain-broken</c>, <c>others-lean-on-it</c>, <c>none-leans-on-it</c>, <c>too-few-satellites</c>, <c>missing-flows</c> or <c>missing-resident-workers</c>.</param>
/// <param name="Other">The other end that it is about, where there is one.</param>
/// <param name="Numbers">The numbers behind it by name: shares 0–1, persons, places.</param>
public sealed record RoleReason(string Code, string? Other, IReadOnlyDictionary<string, double> Numbers);

/// <summary>A centre and the places that lean on it (kraftfält).</summary>
/// <param name="Centre">Place id or outside end.</param>
/// <param name="IsSecondary">Of a secondary centre: its members are in its centre's field too.</param>
/// <param name="Members">Place ids; the centre is not among them.</param>
public sealed record ForceField(string Centre, bool IsSecondary, IReadOnlyList<string> Members);
