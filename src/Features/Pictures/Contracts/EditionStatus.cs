namespace Samplan.Pictures.Contracts;

/// <summary>How far an edition has come. It only goes forward.</summary>
public enum EditionStatus
{
    /// <summary>Frozen, and not yet shown outside (utkast).</summary>
    Draft,

    /// <summary>Talked over with municipalities and agencies (dialog).</summary>
    Dialogue,

    /// <summary>Sent out for formal statements (remiss).</summary>
    Referral,

    /// <summary>Decided (antagen), with the number of the decision.</summary>
    Adopted,

    /// <summary>Another edition has taken its place (ersatt).</summary>
    Replaced,
}
