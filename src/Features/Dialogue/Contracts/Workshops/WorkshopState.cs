namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>How far a workshop has come. Who may take it further is another question: see <c>WorkshopPermissions</c>.</summary>
public enum WorkshopState
{
    /// <summary>Being prepared; nobody can join.</summary>
    Draft,

    /// <summary>Whoever has the code joins and writes.</summary>
    Open,

    /// <summary>Nobody writes; each places dots on what is most important.</summary>
    Voting,

    /// <summary>The record stays; the code and every seat are forgotten.</summary>
    Closed,
}
