namespace Samplan.Pictures.Contracts.Maps;

/// <summary>Which of two compared pictures a map shows.</summary>
public enum ChangeMapMode
{
    /// <summary>The later picture in grey, with what differs in colour.</summary>
    Changes,

    /// <summary>The earlier picture as it was.</summary>
    Before,

    /// <summary>The later picture as it is.</summary>
    After,
}
