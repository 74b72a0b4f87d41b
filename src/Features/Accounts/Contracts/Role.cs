namespace Samplan.Accounts.Contracts;

/// <summary>What a person does in an organisation. Roles are a set, not a ladder: a person may hold several, and more roles never permit less.</summary>
public enum Role
{
    /// <summary>Reads what members may read.</summary>
    Reader,

    /// <summary>Writes drafts and comments.</summary>
    Contributor,

    /// <summary>Releases the organisation's drafts and submits them.</summary>
    Releaser,

    /// <summary>Handles what has come in and makes editions.</summary>
    Editor,

    /// <summary>Handles people and roles.</summary>
    Administrator,
}
