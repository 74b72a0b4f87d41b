namespace Samplan.Dialogue.Comments.Domain;

/// <summary>How far a comment has come. Who may take it further is another question: see <see cref="TalkPermissions"/>.</summary>
internal enum CommentState
{
    Open,
    Resolved,
    Withdrawn,
}
