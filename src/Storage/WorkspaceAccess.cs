namespace Samplan.Storage;

public enum WorkspaceAccess
{
    /// <summary>Any number at a time, also beside a writer: each read sees the workspace as it was last committed.</summary>
    Read,

    /// <summary>One at a time; a second one is refused.</summary>
    Write,
}
