using System.Globalization;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Near">By card, the place that its mark lies at.</param>
public sealed record SummaryView(Board Board, IReadOnlyDictionary<string, string> Near)
{
    public string? NearOf(Card card) => Near.GetValueOrDefault(card.Id);

    /// <summary>Those with cards, most dots first.</summary>
    public IEnumerable<Theme> ThemesOf(Question question) =>
        Board.ThemesOf(question).Where(theme => Board.CardsIn(theme).Any()).OrderByDescending(theme => Board.DotsOn(Board.TargetOf(theme)));

    /// <summary>The given options with how many chose them, or how many dots they have; empty for a question without options.</summary>
    public IEnumerable<(string Words, int Count)> OptionsOf(Question question) =>
        question.Options.Select(
            (words, index) =>
                (
                    words,
                    question.Kind == QuestionKind.Dots
                        ? Board.DotsOn(Board.TargetOf(question, index + 1))
                        : Board.CardsOf(question).Count(card => card.Text == words)
                )
        );

    public string DotsInWords(string target, Texts texts) =>
        Board.DotsOn(target) switch
        {
            1 => texts["workshops.one-dot"],
            var count => texts.Say("workshops.dots", ("count", count.ToString(CultureInfo.InvariantCulture))),
        };

    /// <summary>When it was held and how many took part.</summary>
    public string Facts(Texts texts) =>
        texts.Say(
            "workshops.facts",
            ("number", Board.Workshop.Key),
            ("day", Board.Workshop.OpenedAt is { } opened ? SwedishTime.DayOf(opened).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "–"),
            ("seats", Board.SeatCount.ToString(CultureInfo.InvariantCulture)),
            ("cards", Board.Cards.Count.ToString(CultureInfo.InvariantCulture))
        );
}
