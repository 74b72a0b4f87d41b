namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>What is asked in a workshop.</summary>
/// <param name="Number">From 1, in the order asked.</param>
/// <param name="Options">For choice and dots; else empty.</param>
/// <param name="Dots">How many dots each may place on the options of a dot question; else 0.</param>
public sealed record Question(int Number, QuestionKind Kind, string Words, IReadOnlyList<string> Options, int Dots)
{
    /// <summary>Whether its answers are cards that can be put in themes.</summary>
    public bool HasCards => Kind is QuestionKind.Text or QuestionKind.Mark;
}
