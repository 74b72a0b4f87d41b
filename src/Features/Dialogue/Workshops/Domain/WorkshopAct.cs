namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>What is done to a workshop.</summary>
internal enum WorkshopAct
{
    Begin,
    Edit,

    /// <summary>The code is given out.</summary>
    Open,

    /// <summary>From writing to placing dots.</summary>
    Vote,

    /// <summary>Back to writing; the dots that were placed stay.</summary>
    Write,

    Close,
}
