using System.Globalization;
using System.Text;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>A workshop as files: every card a row, and a text with headings that word processors open.</summary>
internal static class SummaryText
{
    private const string SpecialInMarkdown = "\\`*_{}[]<>()#+-.!|~&";

    private static readonly string[] s_columns = ["question", "theme", "card", "words", "circle", "near", "geometry", "dots"];

    public static string Table(SummaryView view, Texts texts)
    {
        var board = view.Board;
        var table = new StringBuilder();
        Row(table, [.. s_columns.Select(column => texts[$"workshops.table.{column}"])]);
        foreach (var question in board.Workshop.Questions)
        {
            foreach (var card in board.CardsOf(question))
            {
                var theme = board.Themes.FirstOrDefault(one => one.Number == card.Theme);
                Row(
                    table,
                    [
                        question.Words,
                        theme?.Name ?? "",
                        Text(card.Number),
                        card.Text,
                        card.Circle,
                        view.NearOf(card) ?? "",
                        card.Shape ?? "",
                        Text(board.DotsOn(theme is null ? Board.TargetOf(card) : Board.TargetOf(theme))),
                    ]
                );
            }
            for (var option = 1; question.Kind == QuestionKind.Dots && option <= question.Options.Count; option++)
                Row(table, [question.Words, "", "", question.Options[option - 1], "", "", "", Text(board.DotsOn(Board.TargetOf(question, option)))]);
        }
        return table.ToString();
    }

    public static string Markdown(SummaryView view, Texts texts)
    {
        var board = view.Board;
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Plain(board.Workshop.Title)).AppendLine();
        text.AppendLine(Plain(view.Facts(texts))).AppendLine();
        text.AppendLine(Plain(view.Leading(texts)));
        foreach (var question in board.Workshop.Questions)
        {
            text.AppendLine().Append("## ").AppendLine(Plain(question.Words)).AppendLine();
            foreach (var (words, count) in view.OptionsOf(question))
                text.AppendLine(CultureInfo.InvariantCulture, $"- {Plain(words)}: {count}");
            foreach (var theme in view.ThemesOf(question))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"### {Plain(theme.Name)} ({Plain(view.DotsInWords(Board.TargetOf(theme), texts))})")
                    .AppendLine();
                foreach (var card in board.CardsIn(theme))
                    Item(text, card, view.WhereOf(card, texts));
                text.AppendLine();
            }
            if (question.HasCards)
            {
                foreach (var card in view.LooseCardsOf(question))
                    Item(text, card, view.WhereOf(card, texts));
            }
        }
        return text.ToString();
    }

    private static void Item(StringBuilder text, Card card, string where) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"- {Plain(card.Text)} ({Plain(where)})");

    private static void Row(StringBuilder table, IReadOnlyList<string> cells) => table.AppendJoin(',', cells.Select(SafeCsv.Cell)).Append("\r\n");

    /// <summary>What somebody has written is words and never markup.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder();
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            if (SpecialInMarkdown.Contains(letter, StringComparison.Ordinal))
                plain.Append('\\');
            plain.Append(letter);
        }
        return plain.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
