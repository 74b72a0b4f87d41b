using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Domain;

namespace Samplan.Dialogue.Comments;

/// <summary>Who may say, see and settle what, as data.</summary>
internal sealed class TalkPermissions : IPermissionSource
{
    /// <summary>A comment, and that something has happened. What it is about must be seen too, which its own room answers.</summary>
    public static Permission See { get; } =
        new("dialogue.see", Grant.EveryColleague(), Grant.EveryMember().At(Visibility.Members, Visibility.Public), Grant.Anyone().At(Visibility.Public));

    public static Permission Write { get; } = new("dialogue.write", Grant.Own(Role.Contributor, Role.Releaser, Role.Editor));

    public static Permission Edit { get; } = Of("edit", CommentAct.Edit, Grant.Self());

    public static Permission Withdraw { get; } = Of("withdraw", CommentAct.Withdraw, Grant.Self());

    /// <summary>Asked of the object that the comment is about: own is whoever it belongs to.</summary>
    public static Permission Resolve { get; } =
        Of("resolve", CommentAct.Resolve, Grant.Region(Role.Editor), Grant.Own(Role.Contributor, Role.Releaser, Role.Editor));

    /// <inheritdoc cref="Resolve"/>
    public static Permission Reopen { get; } =
        Of("reopen", CommentAct.Reopen, Grant.Region(Role.Editor), Grant.Own(Role.Contributor, Role.Releaser, Role.Editor), Grant.Self());

    /// <summary>Follow objects and read one's own notices.</summary>
    public static Permission Follow { get; } = new("dialogue.follow", Grant.EveryMember());

    public IReadOnlyList<Permission> List() => [See, Write, Edit, Withdraw, Resolve, Reopen, Follow];

    private static Permission Of(string key, CommentAct act, params Grant[] grants)
    {
        string[] states = [.. CommentLife.StatesFor(act).Select(state => state.ToString())];
        return new($"dialogue.{key}", [.. grants.Select(grant => grant.In(states))]);
    }
}
