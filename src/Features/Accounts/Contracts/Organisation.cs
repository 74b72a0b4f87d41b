using NetTopologySuite.Geometries;

namespace Samplan.Accounts.Contracts;

/// <summary>A party in the planning.</summary>
/// <param name="MunicipalityCodes">Its area as Statistics Sweden's four-figure codes; empty where it has a geometry or none.</param>
/// <param name="Version">Counts the changes; who changes must have seen the newest.</param>
public sealed record Organisation(OrganisationId Id, OrganisationKind Kind, string Name, IReadOnlyList<string> MunicipalityCodes, long Version)
{
    /// <summary>Its area where codes do not say it, EPSG:3006.</summary>
    public Geometry? Area { get; init; }

    /// <summary>The organisation's own mailbox, never a person's.</summary>
    public string? ContactMail { get; init; }
    public string? ContactPhone { get; init; }
    public string? WebAddress { get; init; }
    public bool IsClosed { get; init; }
}
