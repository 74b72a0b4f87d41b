using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>A workshop as a document to work on further: who led it and when, the groups, and under each question what was said, where and with how many dots.</summary>
internal static class SummaryDocument
{
    public static byte[] Write(SummaryView view, Texts texts)
    {
        var (board, workshop) = (view.Board, view.Board.Workshop);
        using var document = new OpenDocument();
        document.Title(workshop.Title);
        document.Paragraph(view.Facts(texts));
        document.Paragraph(view.Leading(texts));
        if (workshop.Circles.Count > 0)
            document.Paragraph(texts.Say("workshops.summary.circles", ("circles", string.Join(", ", workshop.Circles))));
        foreach (var question in workshop.Questions)
        {
            document.Heading(1, question.Words);
            document.List([.. view.OptionsOf(question).Select(option => $"{option.Words}: {option.Count}")]);
            foreach (var theme in view.ThemesOf(question))
            {
                document.Heading(2, $"{theme.Name} ({view.DotsInWords(Board.TargetOf(theme), texts)})");
                document.List([.. board.CardsIn(theme).Select(card => Line(view, card, texts))]);
                document.List(view.ResultsOf(Board.TargetOf(theme), texts));
            }
            if (question.HasCards)
                document.List([.. view.LooseCardsOf(question).Select(card => LooseLine(view, card, texts))]);
        }
        return document.ToBytes(workshop.Title, texts.Language);
    }

    private static string Line(SummaryView view, Card card, Texts texts) => $"{card.Text} ({view.WhereOf(card, texts)})";

    private static string LooseLine(SummaryView view, Card card, Texts texts)
    {
        var target = Board.TargetOf(card);
        var dots = view.Board.DotsOn(target) > 0 ? $"; {view.DotsInWords(target, texts)}" : "";
        var results = string.Concat(view.ResultsOf(target, texts).Select(result => $"; {result}"));
        return $"{card.Text} ({view.WhereOf(card, texts)}{dots}{results})";
    }
}
