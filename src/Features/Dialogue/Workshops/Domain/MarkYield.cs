using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Geo;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>What was marked, on its way out of the workshop: in words, as drawings of a proposal, and as the part of the map that a comment is about. Pure.</summary>
internal static class MarkYield
{
    private const int LongestTitle = 200;
    private const int MostCorners = 100;
    private const double CoarsestMetres = 10_000;

    /// <summary>Everything marked on the cards, in longitude and latitude; null where nothing is.</summary>
    public static Geometry? Together(IEnumerable<Card> cards)
    {
        Geometry[] shapes = [.. cards.Select(card => MarkShape.Read(card.Shape)).OfType<Geometry>()];
        return shapes.Length switch
        {
            0 => null,
            1 => shapes[0],
            _ => new GeometryCollection(shapes),
        };
    }

    /// <summary>Each mark as a drawing of its own, in the order of the cards. The change holds the degrees that were marked; applied it is stored in EPSG:3006.</summary>
    /// <param name="sketchOf">The class that it is drawn as; null to leave it to whoever writes the draft further.</param>
    public static IReadOnlyList<Modification> ListDrawings(
        IEnumerable<Card> cards,
        Func<SketchGeometry, string?> sketchOf,
        Func<Card, string> reasonOf,
        Func<string> newId
    ) =>
        [
            .. from card in cards
            let shape = MarkShape.Read(card.Shape)
            where shape is not null
            select new Modification(newId(), "drawing", ValuesOf(card, sketchOf(MarkShape.KindOf(shape))), reasonOf(card)),
        ];

    /// <summary>
    /// The part of the map that the marks are, as comments know it: a point, an area, or the rectangle around a line or around several marks. Whole metres in
    /// EPSG:3006; an area of more corners than an address can hold has its smallest left out. Null where nothing is marked.
    /// </summary>
    public static ObjectAddress? FindArea(IEnumerable<Card> cards)
    {
        if (Together(cards) is not { } marked)
            return null;
        var metres = ToMetres(marked);
        var box = metres.EnvelopeInternal;
        return new ObjectAddress(
            "area",
            metres switch
            {
                Point point => Corner(point.Coordinate),
                Polygon area => string.Join(';', Simplify(area).ExteriorRing.Coordinates[..^1].Select(Corner)),
                _ => $"{Corner(new Coordinate(box.MinX, box.MinY))};{Corner(new Coordinate(box.MaxX, box.MaxY))}",
            }
        );
    }

    /// <summary>Where a mark lies, in words: northing before easting, as they are read in Sweden. Null where nothing is marked.</summary>
    public static string? Say(Card card, Texts texts)
    {
        if (MarkShape.Read(card.Shape) is not { } shape)
            return null;
        var metres = ToMetres(shape);
        var kind = MarkShape.KindOf(shape);
        var (start, end) =
            kind == SketchGeometry.Area ? (metres.Centroid.Coordinate, metres.Centroid.Coordinate) : (metres.Coordinates[0], metres.Coordinates[^1]);
        return texts.Say(
            $"workshops.drawn.{kind}",
            ("north", Whole(start.Y)),
            ("east", Whole(start.X)),
            ("north-end", Whole(end.Y)),
            ("east-end", Whole(end.X))
        );
    }

    private static Dictionary<string, string> ValuesOf(Card card, string? sketch)
    {
        var title = card.Text.ReplaceLineEndings(" ");
        var values = new Dictionary<string, string>
        {
            ["title"] = title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)] + "…",
            ["geometry"] = card.Shape!,
        };
        if (sketch is not null)
            values["sketch-class"] = sketch;
        return values;
    }

    private static Geometry ToMetres(Geometry shape)
    {
        var copy = shape.Copy();
        Sweref.From(CoordinateSystems.Wgs84).Apply(copy);
        return copy;
    }

    private static Polygon Simplify(Polygon area)
    {
        var simplest = area;
        for (var metres = 1.0; simplest.ExteriorRing.NumPoints > MostCorners && metres < CoarsestMetres; metres *= 2)
            simplest = TopologyPreservingSimplifier.Simplify(area, metres) as Polygon ?? area;
        return simplest;
    }

    private static string Corner(Coordinate at) => $"{Whole(at.X)},{Whole(at.Y)}";

    private static string Whole(double metres) => Math.Round(metres).ToString("0", CultureInfo.InvariantCulture);
}
