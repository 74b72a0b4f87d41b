namespace Samplan.Engine.Flows;

/// <summary>A place's part in a field of force, in the terms that Region Dalarna publishes.</summary>
public enum FunctionalRole
{
    /// <summary>Other places lean on it and it leans on none (LA).</summary>
    Centre,

    /// <summary>Other places lean on it, and it leans on a centre itself (Sec_LA).</summary>
    SecondaryCentre,

    /// <summary>It leans on a centre (LAS1), perhaps by way of a secondary centre (LAS2).</summary>
    Satellite,

    /// <summary>It leans on none and none leans on it.</summary>
    Solitary,

    /// <summary>Cannot be told: the reason names what is missing.</summary>
    Undetermined,
}
