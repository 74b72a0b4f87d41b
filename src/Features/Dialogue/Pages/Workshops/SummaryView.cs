using System.Globalization;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Near">By card, the place that its mark lies at.</param>
public sealed record SummaryView(Board Board, IReadOnlyDictionary<string, string> Near)
{
    /// <summary>Name of whoever prepared and led it; null for somebody erased, and on a machine without accounts.</summary>
    public string? Leader { get; init; }

    /// <summary>Name of the organisation whose it is; null on a machine without accounts.</summary>
    public string? Organisation { get; init; }

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

    /// <summary>In no theme, most dots first.</summary>
    public IEnumerable<Card> LooseCardsOf(Question question) => Board.LooseCardsOf(question).OrderByDescending(card => Board.DotsOn(Board.TargetOf(card)));

    /// <summary>Which group wrote it, and where it is marked.</summary>
    public string WhereOf(Card card, Texts texts) =>
        string.Join(", ", new[] { card.Circle, NearOf(card), MarkYield.Say(card, texts) }.Where(one => !string.IsNullOrEmpty(one)));

    /// <summary>Who led it, and for which organisation.</summary>
    public string Leading(Texts texts) =>
        (Leader, Organisation) switch
        {
            ({ } leader, { } organisation) => texts.Say("workshops.summary.led-for", ("leader", leader), ("organisation", organisation)),
            ({ } leader, null) => texts.Say("workshops.summary.led", ("leader", leader)),
            (null, { } organisation) => texts.Say("workshops.summary.held", ("organisation", organisation)),
            _ => texts["workshops.summary.leader-unknown"],
        };

    /// <summary>What has come of a theme or a card, in words.</summary>
    public IReadOnlyList<string> ResultsOf(string target, Texts texts) =>
        [.. Board.Results.Where(one => one.Target == target).Select(one => texts.Say($"workshops.lead.{one.Kind}", ("number", one.Id)))];

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
