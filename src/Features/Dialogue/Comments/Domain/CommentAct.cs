namespace Samplan.Dialogue.Comments.Domain;

/// <summary>What is done to a comment. Each is dated, by whom and for whom.</summary>
internal enum CommentAct
{
    Write,

    /// <summary>Written anew by its author; what stood there is kept in the log.</summary>
    Edit,

    /// <summary>Taken back by its author: the words are gone from the page, that somebody wrote stays.</summary>
    Withdraw,

    /// <summary>Settled with an answer, by the region's editor or whoever the object belongs to. Done to the first comment of a thread.</summary>
    Resolve,

    /// <summary>Not settled after all.</summary>
    Reopen,
}
