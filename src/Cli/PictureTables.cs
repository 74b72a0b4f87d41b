using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;
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

    /// <summary>Cells by the 13 digits of their lower-left corner (EPSG:3006), then municipalities by code; only those that have a class.</summary>
    public static async Task<ShownTable> TypologyAsync(Rooms rooms, Ruleset ruleset, CancellationToken cancellation)
    {
        var derivations = rooms.Get<IDerivations>();
        var language = rooms.Workspace.Settings.Language;
        var cells = await derivations.FindResultAsync<TypologySet>(AnalysisSteps.Typology, cancellation);
        var municipalities = await derivations.FindResultAsync<MunicipalityTypology>(AnalysisSteps.MunicipalityTypology, cancellation);
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var grid in cells?.Grids ?? [])
        {
            for (var cell = 0; cell < grid.Columns.Count; cell++)
            {
                if (grid.CellClasses[cell] is { } found)
                    rows.Add([CellId(grid, cell), ruleset.Typology!.Cells.First(one => one.Key == cells!.Classes[found]).Name.In(language)]);
            }
        }
        foreach (var municipality in municipalities?.Municipalities ?? [])
        {
            if (municipality.Class is { } key)
                rows.Add([municipality.Code ?? municipality.Name, ruleset.Typology!.Municipalities.First(one => one.Key == key).Name.In(language)]);
        }
        return new(["unit", "class"], rows);
    }

    private static string CellId(TypologyGrid grid, int cell) =>
        ((long)(grid.Columns[cell] * grid.CellSizeMetres)).ToString("D6", CultureInfo.InvariantCulture)
        + ((long)(grid.Rows[cell] * grid.CellSizeMetres)).ToString("D7", CultureInfo.InvariantCulture);
}
