using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>Every link of a dimension, also below the map's cut-off.</summary>
internal static class LinkTable
{
    public static TableContent Read(PictureBook book, ShownDimension dimension, PageRequest request)
    {
        var texts = request.Texts;
        var link = new ColumnView("link", texts["pictures.column.link"], "name");
        if (dimension.IsCombined)
        {
            return new TableContent(
                [link, new("strength", texts["pictures.column.strength"], "number", 3)],
                [.. dimension.Links.Select(one => new RowView("link", $"{one.From}~{one.To}", [new(NameOf(book, one)), new(Number: one.Strength)]))],
                "strength"
            );
        }
        ColumnView[] columns =
        [
            link,
            new("persons", texts["pictures.column.sum"], "number"),
            new("there", texts["pictures.column.there"], "number"),
            new("back", texts["pictures.column.back"], "number"),
            new("share-there", texts["pictures.column.share-there"], "percent", 1),
            new("share-back", texts["pictures.column.share-back"], "percent", 1),
            new("kind", texts["pictures.column.kind"], "text"),
        ];
        var rows = dimension.Links.Select(one => new RowView(
            "link",
            $"{one.From}~{one.To}",
            [
                new(NameOf(book, one)),
                new(Number: one.Persons),
                new(Number: one.There),
                new(Number: one.Back),
                new(Number: one.ShareThere),
                new(Number: one.ShareBack),
                new(texts[$"pictures.kind.{one.Kind}"]),
            ]
        ));
        return new TableContent(columns, [.. rows], "persons");
    }

    private static string NameOf(PictureBook book, Analyses.Contracts.Link link) => $"{book.LabelOf(link.From)}–{book.LabelOf(link.To)}";
}
