namespace Samplan.Analyses.Contracts;

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
