namespace Samplan.Dialogue.Live;

/// <summary>A kind of object whose entries in the audit log are told to open pages.</summary>
internal sealed record AuditedKind(string Kind);
