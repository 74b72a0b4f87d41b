namespace Samplan.Storage;

public enum WorkspaceAccess
{
    /// <summary>Any number at a time, also beside a writer: each read sees the workspace as it was last committed.</summary>
    Read,

    /// <summary>
    /// A server's: reads the region as <see cref="Read"/> does and writes <see cref="Workspace.People"/>. Commands may write the region beside it.
    /// A folder that cannot be written is opened as <see cref="Read"/>.
    /// </summary>
    Serve,

    /// <summary>One at a time; a second one is refused.</summary>
    Write,
}
