namespace Samplan.Engine.Flows;

/// <summary>The role of a place and why.</summary>
/// <param name="Role">The role.</param>
/// <param name="Centre">The centre at the end of its chain, for a satellite or a secondary centre; it may lie outside.</param>
/// <param name="SecondaryCentre">The secondary centre by way of which a satellite leans on its centre.</param>
/// <param name="Reasons">In the order in which the rule applied them.</param>
public sealed record PlaceRole(FunctionalRole Role, int? Centre, int? SecondaryCentre, IReadOnlyList<RoleReason> Reasons);
