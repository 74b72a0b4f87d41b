namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>In free words, as many cards as one likes.</summary>
    Text,

    /// <summary>One of the given options.</summary>
    Choice,

    /// <summary>A point, a line or an area on the map, with words.</summary>
    Mark,

    /// <summary>Dots on given options.</summary>
    Dots,
}
