using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>What may be put on the board, by whom and when. Pure.</summary>
internal static class CardRules
{
    public const int LongestText = 1_000;
    public const int MostCardsOfSeat = 100;

    /// <summary>The card as it is kept, or why it is not.</summary>
    /// <param name="draft">As sent; its number is not given yet.</param>
    public static Outcome<Card> Take(Board board, Card draft)
    {
        if (board.Workshop.State != WorkshopState.Open)
            return new Refusal("workshops.not-writing");
        if (board.Workshop.Questions.FirstOrDefault(one => one.Number == draft.Question) is not { Kind: not QuestionKind.Dots } question)
            return new Refusal("workshops.no-question");
        if (draft.Text.Length > LongestText)
            return Refusal.Of("workshops.card-long", ("most", FormattableString.Invariant($"{LongestText}")));
        if (question.Kind == QuestionKind.Choice ? !question.Options.Contains(draft.Text, StringComparer.Ordinal) : draft.Text.Length == 0)
            return new Refusal("workshops.card-empty");
        if (question.Kind == QuestionKind.Mark && draft.Shape is null)
            return new Refusal("workshops.mark-missing");
        return board.Cards.Count(card => card.Seat == draft.Seat) >= MostCardsOfSeat
            ? new Refusal("workshops.too-many-cards")
            : draft with
            {
                Shape = question.Kind == QuestionKind.Mark ? draft.Shape : null,
            };
    }

    /// <summary>Whether one more dot may be placed there. A dot on what has one already changes nothing.</summary>
    /// <param name="own">The targets that the seat has dots on.</param>
    public static Refusal? CheckDot(Board board, string target, IReadOnlyCollection<string> own)
    {
        if (FindBox(board, target) is not { } box)
            return new Refusal("workshops.no-target");
        if (own.Contains(target))
            return null;
        return own.Count(one => FindBox(board, one)?.Name == box.Name) >= box.Dots
            ? Refusal.Of("workshops.no-dots-left", ("dots", FormattableString.Invariant($"{box.Dots}")))
            : null;
    }

    /// <summary>Dots are counted within a dot question, and within the voting on all cards. Null where no dot can be placed now.</summary>
    private static (string Name, int Dots)? FindBox(Board board, string target)
    {
        var workshop = board.Workshop;
        if (workshop.State == WorkshopState.Voting && board.ListVotingTargets().Contains(target, StringComparer.Ordinal))
            return ("voting", workshop.DotsEach);
        if (workshop.State is not (WorkshopState.Open or WorkshopState.Voting))
            return null;
        foreach (var question in workshop.Questions.Where(one => one.Kind == QuestionKind.Dots))
        {
            if (Enumerable.Range(1, question.Options.Count).Any(option => Board.TargetOf(question, option) == target))
                return (FormattableString.Invariant($"question-{question.Number}"), question.Dots);
        }
        return null;
    }
}
