namespace Samplan.Accounts.Contracts;

public enum OrganisationKind
{
    /// <summary>The region itself (Regionen): it coordinates the picture and administers the accounts.</summary>
    Region,
    Municipality,

    /// <summary>Länsstyrelsen.</summary>
    CountyBoard,

    /// <summary>Another state agency.</summary>
    Agency,

    /// <summary>A neighbouring region or country.</summary>
    Neighbour,
    Association,

    /// <summary>The public (allmänheten), when it answers as one party.</summary>
    Public,
}
