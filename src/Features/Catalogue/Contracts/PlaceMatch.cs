namespace Samplan.Catalogue.Contracts;

/// <summary>How a name of a file was found among the places.</summary>
public enum PlaceMatchKind
{
    /// <summary>No place is called so.</summary>
    Unknown,

    /// <summary>Several places are called so and nothing tells them apart.</summary>
    Ambiguous,

    /// <summary>The name or code letter by letter.</summary>
    Exact,

    /// <summary>The name or code when case, spaces, hyphens and leading zeros are left out.</summary>
    Spelling,

    /// <summary>Through an <c>--alias</c>.</summary>
    Alias,
}

/// <param name="Place">Index among the matcher's places; -1 when none or several.</param>
/// <param name="Candidates">The places it may be, where it is ambiguous; else empty.</param>
public readonly record struct PlaceMatch(PlaceMatchKind Kind, int Place, IReadOnlyList<int> Candidates)
{
    public bool IsFound => Place >= 0;
}
