namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>Cards that belong together, under a name that the facilitator gives.</summary>
public sealed record Theme(int Number, int Question, string Name);
