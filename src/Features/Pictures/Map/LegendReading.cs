using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>The list on the left, which is legend and switchboard at once.</summary>
internal sealed class LegendReading(PageContent content, PictureBook book, PageRequest request)
{
    private string Language => request.Texts.Language;

    public LegendView Read() =>
        new()
        {
            Typology = Typology(),
            Nodes = Nodes(),
            Links = Links(),
            Layers = [.. OwnLayers.Of(content).Select(View)],
            HasMarks = IsShown("marks"),
        };

    /// <summary>The cut-off inside the region: the reader's, else the ruleset's.</summary>
    public static double CutoffOf(ShownDimension dimension, PageRequest request) =>
        double.TryParse(request["cutoff"], NumberStyles.Float, CultureInfo.InvariantCulture, out var asked) && asked is >= 0 and <= 1e9
            ? asked
            : dimension.CutoffInside;

    private TypologyLegendView? Typology()
    {
        if (book.Ruleset.Typology is not { Cells.Count: > 0 } rules || !content.Datasets.Any(dataset => dataset.Role == "population-grid"))
            return null;
        var source = new SourceBook(content, request).ListRoles(new HashSet<string> { "population-grid" });
        var note = request.Texts.Say(
            "pictures.typology-note",
            ("kilometres", request.Speech.Shortest(rules.CellSizeMetres / 1000, 1)),
            ("sources", Pages.PageSources.OneLine(source))
        );
        return new TypologyLegendView(
            [.. rules.Cells.Take(5).Select(cell => request.Speech.Shortest(cell.FromPersonsPerSquareKilometre, 1))],
            note,
            IsShown("typology")
        );
    }

    private NodeLegendView Nodes()
    {
        var nodes = book.Nodes.Nodes;
        var counts = nodes.Where(node => node.Class is not null).CountBy(node => node.Class!).ToDictionary();
        return new NodeLegendView(
            [.. book.Ruleset.Classes.Select(one => new ClassCountView(ClassViews.View(one, Language), counts.GetValueOrDefault(one.Key)))],
            nodes.Count,
            nodes.Count(node => node.IsUndetermined),
            nodes.Any(node => node.DiffersFromDecision),
            book.Nodes.Amendments.Count > 0,
            IsShown("nodes")
        );
    }

    private LinkLegendView Links()
    {
        var dimensions = content.Links.Dimensions;
        var chosen = content.Links.ChooseAll(request["dimension"]);
        if (chosen is not [var current, ..])
            return new LinkLegendView([], [], 0, 0, 0, 0, IsShown("links"));
        var inside = CutoffOf(current, request);
        return new LinkLegendView(
            [.. dimensions.Select(View)],
            [.. chosen.Select(dimension => dimension.Key)],
            inside,
            current.OutsideCutoff(inside),
            chosen.Sum(dimension => dimension.Links.Count(link => dimension.IsShown(link, inside))),
            chosen.Sum(dimension => dimension.Links.Count),
            IsShown("links")
        )
        {
            Lines = Lines(),
        };
    }

    private LinkLinesView Lines()
    {
        if (content.HasLinkLines)
            return new LinkLinesView(request["lines"] is "roads" or "bundled" ? request["lines"]! : "straight", null);
        var isPlanned = content.FindStatus(AnalysisSteps.LinkLines) is not null;
        return new LinkLinesView("straight", request.Texts[isPlanned ? "pictures.lines-not-built" : "pictures.lines-no-network"]);
    }

    private DimensionView View(ShownDimension dimension) =>
        new(
            dimension.Key,
            dimension.Name.In(Language),
            dimension.UnitIn(request.Texts),
            dimension.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            dimension.Color.Light,
            dimension.Color.Dark,
            [
                .. dimension.Widths.Select(
                    (width, index) =>
                        new WidthClassView(width.From, index + 1 < dimension.Widths.Count ? dimension.Widths[index + 1].From - 1 : null, width.Pixels)
                ),
            ]
        );

    private LayerView View(MapLayer layer) =>
        new(
            layer.Id.Value,
            layer.Name.In(Language),
            layer.Kind.ToString().ToLowerInvariant(),
            string.Join(", ", layer.Sources.Select(source => source.Owner ?? source.Title).Distinct()),
            layer.Years,
            (request["layers"] ?? "").Split(',').Any(shown => shown.Split(':')[0] == layer.Id.Value)
        );

    private bool IsShown(string part) => !(request["off"] ?? "").Split(',').Contains(part);
}
