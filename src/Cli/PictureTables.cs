using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Geo;
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
            [.. book.Places.Places.Select((place, index) => Row([place.Id, place.Name, place.Municipality, place.Latitude, place.Longitude, .. Values(index)]))]
        )
        {
            Geometries = Points(book),
        };

        IEnumerable<object?> Values(int place) => indicators.Select(key => (object?)book.Series[key].Latest(place).Value);
    }

    public static ShownTable Nodes(PictureBook book, string language)
    {
        return new(
            ["place", "name", "class", "status", "decided_class", "published_class"],
            [.. book.Places.Places.Select(place => NodeRow(place, book.NodeOf(place)))]
        )
        {
            Geometries = Points(book),
        };

        IReadOnlyList<object?> NodeRow(Place place, Node node) =>
            [place.Id, place.Name, Name(node.Class), node.Status, Name(node.DecidedClass), Name(node.PublishedClass)];

        string? Name(string? key) => key is null ? null : book.NameOfClass(key, language);
    }

    public static ShownTable Links(PictureBook book)
    {
        var links = book.Links?.Links ?? [];
        return new(
            ["dimension", "from", "to", "persons_from_to", "persons_to_from", "share_from", "share_to", "strength", "width_class", "kind"],
            [.. links.Select(LinkRow)]
        )
        {
            Geometries = [.. links.Select(Line)],
            QuotedColumns = new HashSet<string> { "from", "to" },
        };

        IReadOnlyList<object?> LinkRow(Link link) =>
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
            ];

        Geometry? Line(Link link) => Position(link.From) is { } from && Position(link.To) is { } to ? Geometries.Factory.CreateLineString([from, to]) : null;

        Coordinate? Position(string end) => book.FindIndex(end) is { } index ? At(book.Places.Places[index]) : null;
    }

    /// <summary>Cells by the 13 digits of their lower-left corner (EPSG:3006), then municipalities by code; only those that have a class.</summary>
    public static async Task<ShownTable> TypologyAsync(Rooms rooms, Ruleset ruleset, CancellationToken cancellation)
    {
        var derivations = rooms.Get<IDerivations>();
        var language = rooms.Workspace.Settings.Language;
        var cells = await derivations.FindResultAsync<TypologySet>(AnalysisSteps.Typology, cancellation);
        var municipalities = await derivations.FindResultAsync<MunicipalityTypology>(AnalysisSteps.MunicipalityTypology, cancellation);
        var rows = new List<IReadOnlyList<object?>>();
        var geometries = new List<Geometry?>();
        foreach (var grid in cells?.Grids ?? [])
        {
            for (var cell = 0; cell < grid.Columns.Count; cell++)
            {
                if (grid.CellClasses[cell] is not { } found)
                    continue;
                rows.Add([CellId(grid, cell), ruleset.Typology!.Cells.First(one => one.Key == cells!.Classes[found]).Name.In(language)]);
                geometries.Add(CellShape(grid, cell));
            }
        }
        foreach (var municipality in (municipalities?.Municipalities ?? []).Where(one => one.Class is not null))
        {
            rows.Add([municipality.Code ?? municipality.Name, ruleset.Typology!.Municipalities.First(one => one.Key == municipality.Class).Name.In(language)]);
            geometries.Add(null);
        }
        return new(["unit", "class"], rows) { Geometries = geometries };
    }

    private static IReadOnlyList<object?> Row(IReadOnlyList<object?> cells) => cells;

    private static IReadOnlyList<Geometry?> Points(PictureBook book) => [.. book.Places.Places.Select(place => Geometries.Factory.CreatePoint(At(place)))];

    private static Coordinate At(Place place) => new(place.Longitude, place.Latitude);

    private static string CellId(TypologyGrid grid, int cell) =>
        ((long)(grid.Columns[cell] * grid.CellSizeMetres)).ToString("D6", CultureInfo.InvariantCulture)
        + ((long)(grid.Rows[cell] * grid.CellSizeMetres)).ToString("D7", CultureInfo.InvariantCulture);

    private static Polygon CellShape(TypologyGrid grid, int cell)
    {
        var (west, south, size) = (grid.Columns[cell] * grid.CellSizeMetres, grid.Rows[cell] * grid.CellSizeMetres, grid.CellSizeMetres);
        Coordinate[] corners =
        [
            Corner(west, south),
            Corner(west + size, south),
            Corner(west + size, south + size),
            Corner(west, south + size),
            Corner(west, south),
        ];
        return Geometries.Factory.CreatePolygon(corners);
    }

    private static Coordinate Corner(double easting, double northing)
    {
        var (longitude, latitude) = Sweref.ToGeographic(easting, northing);
        return new Coordinate(Math.Round(longitude, 7), Math.Round(latitude, 7));
    }
}
