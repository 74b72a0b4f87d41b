namespace Samplan.Engine.Settlements;

/// <summary>What a cluster of buildings is by the traditional rules.</summary>
public enum LocalityKind
{
    /// <summary>Tätort.</summary>
    Locality,

    /// <summary>Småort.</summary>
    SmallLocality,

    /// <summary>Whether it is one hangs on people who are not known.</summary>
    Undetermined,
}
