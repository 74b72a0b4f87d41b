using Samplan.Pictures.Contracts;
using Samplan.Server;

namespace Samplan.Cli;

/// <summary>The tables of <c>show</c>. Their columns are stable: scripts read them.</summary>
internal static class PictureTables
{
    public static ShownTable Places(PictureBook book)
    {
        var indicators = book.Ruleset.Indicators.Where(indicator => book.Series.ContainsKey(indicator.Key)).Select(indicator => indicator.Key).ToArray();
        return new(
            ["place", "name", "municipality", "lat", "lon", .. indicators],
            book.Places.Places.Select(
                (place, index) =>
                    (IReadOnlyList<object?>)
                        [
                            place.Id,
                            place.Name,
                            place.Municipality,
                            place.Latitude,
                            place.Longitude,
                            .. indicators.Select(key => (object?)book.Series[key].Latest(index).Value),
                        ]
            )
        );
    }

    public static ShownTable Nodes(PictureBook book, string language) =>
        new(
            ["place", "name", "class", "status", "decided_class", "published_class"],
            book.Places.Places.Select(place =>
            {
                var node = book.NodeOf(place);
                return (IReadOnlyList<object?>)[place.Id, place.Name, Name(node.Class), node.Status, Name(node.DecidedClass), Name(node.PublishedClass)];

                string? Name(string? key) => key is null ? null : book.NameOfClass(key, language);
            })
        );

    public static ShownTable Links(PictureBook book) =>
        new(
            ["dimension", "from", "to", "persons_from_to", "persons_to_from", "share_from", "share_to", "strength", "width_class", "kind"],
            (book.Links?.Links ?? []).Select(link =>
                (IReadOnlyList<object?>)
                    [
                        link.Dimension,
                        book.LabelOf(link.From),
                        book.LabelOf(link.To),
                        link.There,
                        link.Back,
                        link.ShareThere,
                        link.ShareBack,
                        link.Strength,
                        (double)link.WidthClass,
                        link.Kind,
                    ]
            )
        );
}
