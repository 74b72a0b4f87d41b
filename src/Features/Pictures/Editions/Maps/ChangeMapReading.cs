using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Engine.ChangeSets;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Pictures.Map;
using Samplan.Pictures.Pages;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Editions.Maps;

/// <summary>Draws a comparison: what is as it was in grey, what differs in colour with a sign.</summary>
internal sealed class ChangeMapReading(
    RegionOutline outline,
    OutsidePlaces? outside,
    PictureComparison comparison,
    ChangeMapRequest request,
    IReadOnlyDictionary<string, DrawingStyle> styles
)
{
    private const double QuietShare = 0.38;
    private const double LeastRadius = 2;
    private const double SignClearance = 8;
    private const int NamedClasses = 2;

    private readonly PictureBook _book = request.Mode == ChangeMapMode.Before ? comparison.Before : comparison.After;
    private readonly PageSpeech _speech = new(Texts.In(request.Language));
    private readonly Dictionary<string, string> _signs =
        request.Mode == ChangeMapMode.Changes
            ? comparison.Difference.Places.ToDictionary(place => place.PlaceId, place => ChangeSigns.Of(place.Change), StringComparer.Ordinal)
            : [];

    /// <summary>The frame in which the region and all its places lie.</summary>
    public MapFrame Frame() => MapFrame.Around(outline, ListPlaces().Select(one => (one.Place.Longitude, one.Place.Latitude)));

    public ChangeMapView Draw(MapFrame frame, ChangeMapGround ground)
    {
        var places = ListPlaces().ToList();
        var nodes = places.Select(one => Node(one.Place, one.Book, frame)).OrderBy(node => node.Sign is not null).ThenBy(node => node.Radius).ToList();
        var links = ListLinks(frame).OrderBy(link => link.Line.Sign is not null).ThenBy(link => link.Line.Width).ToList();
        var drawings = request.Drawings.Select(drawing => Draw(drawing, frame)).ToList();
        return new ChangeMapView(
            MapFrame.WidthPixels,
            frame.HeightPixels,
            frame.PathOf(outline),
            ground,
            drawings,
            [.. links.Select(link => link.Line)],
            nodes,
            Labels(nodes, links, frame),
            frame.PixelsPerKilometre
        )
        {
            Marks = [.. request.Marks.GroupBy(mark => (mark.Longitude, mark.Latitude)).Select(here => Mark([.. here], frame))],
        };
    }

    private static ChangeMapMark Mark(IReadOnlyList<MapMark> here, MapFrame frame)
    {
        var (x, y) = frame.OfDegrees(here[0].Longitude, here[0].Latitude);
        return new ChangeMapMark(x, y, here[0].Name, here[0].Address, here.Sum(mark => mark.Count));
    }

    /// <summary>The places of the shown picture; among changes also those that are gone.</summary>
    private IEnumerable<(Place Place, PictureBook Book)> ListPlaces()
    {
        foreach (var place in _book.Places.Places)
            yield return (place, _book);
        if (request.Mode != ChangeMapMode.Changes)
            yield break;
        foreach (var gone in comparison.Difference.Places.Where(place => place.Change == PlaceChange.Removed))
            yield return (comparison.Before.Places.Places[comparison.Before.FindIndex(gone.PlaceId)!.Value], comparison.Before);
    }

    private ChangeMapNode Node(Place place, PictureBook book, MapFrame frame)
    {
        var sign = _signs.GetValueOrDefault(place.Id);
        var symbol = ClassViews.Find(book, book.NodeOf(place).Class, request.Language);
        var isShown = request.Mode != ChangeMapMode.Changes || sign is not null;
        var radius = Math.Max(LeastRadius, (symbol?.SizePixels ?? 5) * (isShown ? 0.5 : QuietShare));
        var (x, y) = frame.OfDegrees(place.Longitude, place.Latitude);
        return new ChangeMapNode(place.Id, place.Name, x, y, radius, isShown ? symbol : null, sign, request.Tags.GetValueOrDefault(place.Id));
    }

    private IEnumerable<(ChangeMapLink Line, string? Words)> ListLinks(MapFrame frame)
    {
        var differing = comparison.Difference.Links.ToDictionary(link => KeyOf(link.Link));
        var shown = PictureStates.Of(_book).Links.Where(link => link.IsShown).ToList();
        var dimension = _book.Links?.Dimensions is [var first, ..] ? first.Key : null;
        if (request.Mode != ChangeMapMode.Changes)
            return Lines(_book, shown.Where(link => link.Dimension == dimension).Select(link => (link, (LinkDifference?)null)), frame);
        var same = shown.Where(link => link.Dimension == dimension && !differing.ContainsKey(KeyOf(link))).Select(link => (link, (LinkDifference?)null));
        var gone = differing.Values.Where(link => link.Change == LinkChange.Removed).Select(link => (link.Link, (LinkDifference?)link));
        var other = differing.Values.Where(link => link.Change != LinkChange.Removed).Select(link => (link.Link, (LinkDifference?)link));
        return Lines(_book, same.Concat(other), frame).Concat(Lines(comparison.Before, gone, frame));
    }

    private IEnumerable<(ChangeMapLink Line, string? Words)> Lines(
        PictureBook book,
        IEnumerable<(LinkState Link, LinkDifference? Difference)> links,
        MapFrame frame
    )
    {
        var directions = new OutsideDirections(outline, book, outside);
        var widths = LinkBook.Of(book).Dimensions.ToDictionary(dimension => dimension.Key, dimension => dimension.Widths, StringComparer.Ordinal);
        foreach (var (link, difference) in links)
        {
            var ((fromX, fromY), (toX, toY)) = (PositionOf(link.From), PositionOf(link.To));
            var classes = widths[link.Dimension];
            var width = classes.Count == 0 ? 1 : classes[Math.Clamp(link.WidthClass, 0, classes.Count - 1)].Pixels;
            var sign = difference is null ? null : ChangeSigns.Of(difference.Change);
            var words = difference is { Before: { } before, After: { } after } ? $"{_speech.Number(before.Persons)} → {_speech.Number(after.Persons)}" : null;
            yield return (new ChangeMapLink(fromX, fromY, toX, toY, width, sign), words);
        }

        (double X, double Y) PositionOf(string end)
        {
            if (book.FindIndex(end) is { } index)
                return frame.OfDegrees(book.Places.Places[index].Longitude, book.Places.Places[index].Latitude);
            var degrees = directions.PositionOf(end);
            return frame.OfDegrees(degrees[0], degrees[1]);
        }
    }

    private List<ChangeMapLabel> Labels(IReadOnlyList<ChangeMapNode> nodes, IReadOnlyList<(ChangeMapLink Line, string? Words)> links, MapFrame frame)
    {
        var layout = new LabelLayout(MapFrame.WidthPixels, frame.HeightPixels);
        foreach (var node in nodes)
            layout.Take(node.X, node.Y, node.Radius);
        var ranks = _book.Ruleset.Classes.Select((one, rank) => (one.Key, rank)).ToDictionary(one => one.Key, one => one.rank, StringComparer.Ordinal);
        var named = nodes
            .Select(node => (Node: node, Rank: RankOf(node.PlaceId, ranks)))
            .Where(one => one.Node.Sign is not null || one.Node.Tag is not null || one.Rank < NamedClasses)
            .OrderBy(one => one.Node.Sign is null)
            .ThenBy(one => one.Rank)
            .ThenByDescending(one => one.Node.Radius);
        var labels = named
            .Select(one => layout.Place(one.Node.Name, (one.Node.X, one.Node.Y), one.Node.Radius + (one.Node.Sign is null ? 0 : SignClearance), one.Node.Sign))
            .ToList();
        labels.AddRange(
            links
                .Where(link => link.Words is not null)
                .Select(link =>
                    layout.Place(
                        $"Δ {link.Words}",
                        ((link.Line.FromX + link.Line.ToX) / 2, (link.Line.FromY + link.Line.ToY) / 2),
                        link.Line.Width,
                        link.Line.Sign
                    )
                )
        );
        return [.. labels.OfType<ChangeMapLabel>()];
    }

    private int RankOf(string placeId, Dictionary<string, int> ranks) =>
        _book.FindIndex(placeId) is { } index && _book.Nodes.Nodes[index].Class is { } key ? ranks.GetValueOrDefault(key, int.MaxValue) : int.MaxValue;

    private ChangeMapDrawing Draw(Drawing drawing, MapFrame frame)
    {
        var shape = new WKBReader().Read(drawing.Shape);
        var kind = shape.Dimension switch
        {
            Dimension.Surface => "area",
            Dimension.Curve => "line",
            _ => "point",
        };
        var style = styles.GetValueOrDefault(drawing.SketchClass);
        return new ChangeMapDrawing(kind, drawing.Title, drawing.SketchClass, style, frame.PathOf(shape, style?.Symbol ?? DrawingSymbol.Circle));
    }

    private static (string Dimension, string First, string Second) KeyOf(LinkState link) =>
        string.CompareOrdinal(link.From, link.To) <= 0 ? (link.Dimension, link.From, link.To) : (link.Dimension, link.To, link.From);
}
