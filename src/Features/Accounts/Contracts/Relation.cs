namespace Samplan.Accounts.Contracts;

/// <summary>How the one who asks stands to the object.</summary>
public enum Relation
{
    /// <summary>Everybody, also without signing in.</summary>
    Anyone,

    /// <summary>The object concerns the person: one's own session, one's own comment.</summary>
    Self,

    /// <summary>Holds the role in the organisation that the object belongs to.</summary>
    Own,

    /// <summary>Holds the role in the region.</summary>
    Region,

    /// <summary>Holds the role in some organisation.</summary>
    Any,
}
