using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Reading;
using Samplan.Pictures.Tables;

namespace Samplan.Pictures.Map;

/// <summary>Puts together what the map draws.</summary>
internal sealed class MapPictureReading(PageContent content, PictureBook book)
{
    private const int PositionDecimals = 5;
    private const int ShareDecimals = 4;

    private readonly OutsideDirections _outside = new(content.Outline, book, content.Outside);

    public MapPicture Read()
    {
        var outline = content.Outline;
        var head = HeadReading.Read(content, PageRequest.For(new Dictionary<string, string>()));
        return new MapPicture(
            new MapRegion(content.Settings.Name, outline.West, outline.South, outline.East, outline.North, outline.Polygons),
            Classes(),
            Nodes(),
            [.. _outside.Known.Select(place => new MapTown(place.Key, book.LabelOf(place.Key), place.Value[0], place.Value[1]))],
            [.. content.Links.Dimensions.Select(View)],
            [.. content.Links.Dimensions.SelectMany(dimension => dimension.Links.Select(link => View(dimension, link)))],
            content.HasLinkLines,
            [.. content.AreaNames.Select(one => new MapAreaName(one.Kind, one.Name, one.Longitude, one.Latitude))],
            [
                .. head
                    .Sources.GroupBy(source => source.Owner)
                    .Select(group => new MapSource(group.Key, Pages.PageSources.OneLine([.. group])[group.Key.Length..].Trim())),
            ]
        );
    }

    private MapClass[] Classes()
    {
        var counts = book.Nodes.Nodes.Where(node => node.Class is not null).CountBy(node => node.Class!).ToDictionary();
        return
        [
            .. book.Ruleset.Classes.Select(
                (one, index) =>
                    new MapClass(
                        one.Key,
                        Both(one.Name),
                        index + 1,
                        ClassViews.ShapeName(one.Symbol.Shape),
                        one.Symbol.SizePixels,
                        one.Symbol.Color.Light,
                        one.Symbol.Color.Dark,
                        counts.GetValueOrDefault(one.Key)
                    )
            ),
        ];
    }

    private MapNode[] Nodes()
    {
        var population = NodeTable.FindPopulation(book) is { } indicator ? book.Series[indicator.Key] : null;
        var amended = book.Nodes.Amendments.Select(one => one.PlaceId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. book.Places.Places.Select(
                (place, index) =>
                {
                    var node = book.Nodes.Nodes[index];
                    return new MapNode(
                        place.Id,
                        place.Name,
                        Math.Round(place.Longitude, PositionDecimals),
                        Math.Round(place.Latitude, PositionDecimals),
                        node.Class,
                        population?.Latest(index).Value,
                        node.Status,
                        node.DiffersFromDecision,
                        amended.Contains(place.Id),
                        node.IsUndetermined
                    );
                }
            ),
        ];
    }

    private static MapDimension View(ShownDimension dimension) =>
        new(
            dimension.Key,
            Both(dimension.Name),
            new MapName(dimension.UnitIn(Texts.In("sv")), dimension.UnitIn(Texts.In("en"))),
            dimension.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            dimension.Color.Light,
            dimension.Color.Dark,
            new MapCutoff(dimension.CutoffInside, dimension.CutoffOutside),
            [.. dimension.Widths.Select(width => new MapWidth(width.From, width.Pixels))]
        );

    private MapLink View(ShownDimension dimension, Link link) =>
        new(
            dimension.Key,
            link.From,
            link.To,
            book.LabelOf(link.From),
            book.LabelOf(link.To),
            PositionOf(link.From),
            PositionOf(link.To),
            dimension.WeightOf(link),
            link.There,
            link.Back,
            Rounded(link.ShareThere),
            Rounded(link.ShareBack),
            link.Kind,
            link.LeavesRegion
        );

    private double[] PositionOf(string end) =>
        book.FindIndex(end) is { } index
            ? [Math.Round(book.Places.Places[index].Longitude, PositionDecimals), Math.Round(book.Places.Places[index].Latitude, PositionDecimals)]
            : _outside.PositionOf(end);

    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, ShareDecimals) : null;

    private static MapName Both(LocalText text) => new(text.Swedish, text.English);
}
