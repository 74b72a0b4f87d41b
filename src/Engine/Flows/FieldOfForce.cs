namespace Samplan.Engine.Flows;

/// <summary>A centre and the places that lean on it (kraftfält).</summary>
/// <param name="Centre">The centre or secondary centre; it may lie outside the region.</param>
/// <param name="IsSecondary">The field of a secondary centre: its members belong to the field of its centre too.</param>
/// <param name="Members">The places that lean on it, directly or through others, by rising number; not the centre itself.</param>
public sealed record FieldOfForce(int Centre, bool IsSecondary, IReadOnlyList<int> Members);
