namespace Samplan.Accounts.Contracts;

/// <summary>Who an object is shown to. The narrowest comes first, so that what nobody has thought of stays inside.</summary>
public enum Visibility
{
    /// <summary>The organisation that it belongs to.</summary>
    Organisation,

    /// <summary>Everybody who has signed in.</summary>
    Members,

    /// <summary>Everybody.</summary>
    Public,
}
