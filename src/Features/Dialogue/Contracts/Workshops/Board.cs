namespace Samplan.Dialogue.Contracts.Workshops;

/// <summary>A workshop with everything on it. A target is what a dot can be placed on: <c>theme-3</c>, <c>card-17</c> (a card in no theme) or <c>option-2-1</c> (of question 2).</summary>
/// <param name="Cards">In the order in which they came, without those that were taken away.</param>
/// <param name="Dots">Number of dots by target; a target that is missing has none.</param>
/// <param name="SeatCount">How many have joined.</param>
public sealed record Board(
    Workshop Workshop,
    IReadOnlyList<Card> Cards,
    IReadOnlyList<Theme> Themes,
    IReadOnlyDictionary<string, int> Dots,
    IReadOnlyList<WorkshopResult> Results,
    int SeatCount
)
{
    public static string TargetOf(Theme theme) => FormattableString.Invariant($"theme-{theme.Number}");

    public static string TargetOf(Card card) => FormattableString.Invariant($"card-{card.Number}");

    /// <param name="option">From 1.</param>
    public static string TargetOf(Question question, int option) => FormattableString.Invariant($"option-{question.Number}-{option}");

    public IEnumerable<Theme> ThemesOf(Question question) => Themes.Where(theme => theme.Question == question.Number);

    public IEnumerable<Card> CardsOf(Question question) => Cards.Where(card => card.Question == question.Number);

    public IEnumerable<Card> CardsIn(Theme theme) => Cards.Where(card => card.Theme == theme.Number);

    public IEnumerable<Card> LooseCardsOf(Question question) => CardsOf(question).Where(card => card.Theme is null);

    /// <summary>The cards that a target stands for: those in a theme, or the one; none for what is no such target.</summary>
    public IReadOnlyList<Card> CardsOn(string target) =>
        Themes.FirstOrDefault(theme => TargetOf(theme) == target) is { } theme ? [.. CardsIn(theme)] : [.. Cards.Where(card => TargetOf(card) == target)];

    public int DotsOn(string target) => Dots.GetValueOrDefault(target);

    /// <summary>What the dots of the voting can be placed on: every theme with cards in it, and every card in none.</summary>
    public IReadOnlyList<string> ListVotingTargets() =>
        [
            .. Themes.Where(theme => CardsIn(theme).Any()).Select(TargetOf),
            .. Workshop.Questions.Where(question => question.HasCards).SelectMany(LooseCardsOf).Select(TargetOf),
        ];
}
