using Samplan.Analyses.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>Every link of the dimensions shown, also below the map's cut-off.</summary>
internal static class LinkTable
{
    public static TableContent Read(PictureBook book, IReadOnlyList<ShownDimension> dimensions, PageRequest request)
    {
        var texts = request.Texts;
        var link = new ColumnView("link", texts["pictures.column.link"], "name");
        if (dimensions is [{ IsCombined: true } combined])
        {
            return new TableContent(
                [link, new("strength", texts["pictures.column.strength"], "number", 3)],
                [.. combined.Links.Select(one => Row(one, new CellView(NameOf(book, one)), new CellView(Number: one.Strength)))],
                "strength"
            );
        }
        ColumnView[] columns =
        [
            link,
            new("dimension", texts["pictures.column.dimension"], "text"),
            new("persons", texts["pictures.column.sum"], "number"),
            new("there", texts["pictures.column.there"], "number"),
            new("back", texts["pictures.column.back"], "number"),
            new("share-there", texts["pictures.column.share-there"], "percent", 1),
            new("share-back", texts["pictures.column.share-back"], "percent", 1),
            new("kind", texts["pictures.column.kind"], "text"),
        ];
        var rows = dimensions.SelectMany(dimension =>
            dimension.Links.Select(one =>
                Row(
                    one,
                    new(NameOf(book, one)),
                    new(dimension.Name.In(texts.Language)),
                    new(Number: one.Persons),
                    new(Number: one.There),
                    new(Number: one.Back),
                    new(Number: one.ShareThere),
                    new(Number: one.ShareBack),
                    new(texts[$"pictures.kind.{one.Kind}"])
                )
            )
        );
        return new TableContent(columns, [.. rows], "persons");
    }

    private static RowView Row(Link link, params CellView[] cells) => new("link", $"{link.From}~{link.To}", cells);

    private static string NameOf(PictureBook book, Link link) => $"{book.LabelOf(link.From)}–{book.LabelOf(link.To)}";
}
