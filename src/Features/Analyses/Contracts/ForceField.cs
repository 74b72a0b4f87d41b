namespace Samplan.Analyses.Contracts;

/// <summary>A centre and the places that lean on it (kraftfält).</summary>
/// <param name="Centre">Place id or outside end.</param>
/// <param name="IsSecondary">Of a secondary centre: its members are in its centre's field too.</param>
/// <param name="Members">Place ids; the centre is not among them.</param>
public sealed record ForceField(string Centre, bool IsSecondary, IReadOnlyList<string> Members);
