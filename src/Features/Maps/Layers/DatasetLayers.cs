using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Layers;

/// <summary>
/// Every dataset that has geometry is a layer. Its newest year is drawn; the figures of its other years stand beside. The datasets of one base
/// map role (two files of water, say) are one layer with a table each.
/// </summary>
internal sealed class DatasetLayers(IDatasets datasets, TimeProvider clock) : IMapLayerSource
{
    private static readonly string[] s_baseRoles = ["municipalities", "boundaries", "places", "roads", "water"];
    private static readonly string[] s_tileTexts = ["name", "code", "kind", "municipality", "class"];
    private static readonly string[] s_cellColumns = ["easting", "northing", "cell_size"];
    private static readonly string[][] s_keys =
    [
        ["code"],
        s_cellColumns,
        ["name", "municipality"],
        ["name"],
    ];

    public async Task<IReadOnlyList<DeclaredLayer>> ListAsync(DatabaseSession session, CancellationToken cancellation)
    {
        var drawn = (await datasets.ListAsync(cancellation)).Where(dataset => dataset.Current is [{ GeometryType: not null }, ..]);
        return [.. drawn.GroupBy(IdOf).Select(same => Declare(same.Key, [.. same]))];
    }

    private static LayerId IdOf(Dataset dataset) => new(s_baseRoles.Contains(dataset.Role) ? dataset.Role : dataset.Id.Value);

    private DeclaredLayer Declare(LayerId id, IReadOnlyList<Dataset> parts)
    {
        var kind = KindOf(parts[0]);
        return new DeclaredLayer(
            id,
            NameOf(parts[0]),
            kind,
            [.. parts.Select(PartOf)],
            ListAttributes(parts),
            [.. parts.Select(SourceOf)],
            OrderOf(parts[0].Role, kind)
        );
    }

    private static LayerKind? KindOf(Dataset dataset) =>
        dataset.Current[0] switch
        {
            _ when dataset.Role.Split(':')[0].EndsWith("-grid", StringComparison.Ordinal) => LayerKind.Grid,
            { GeometryType: "POINT" or "MULTIPOINT" } => LayerKind.Point,
            { GeometryType: "LINESTRING" or "MULTILINESTRING" } => LayerKind.Line,
            { GeometryType: "POLYGON" or "MULTIPOLYGON" } => LayerKind.Polygon,
            _ => null,
        };

    private static LocalName NameOf(Dataset dataset)
    {
        if (dataset.Role == "layer" || LayerWords.FindRole(dataset.Role) is not { } role)
            return LocalName.Same(dataset.Title);
        var isAlone = dataset.Id.Value == dataset.Role.Replace(':', '-') || s_baseRoles.Contains(dataset.Role);
        return isAlone ? role : new LocalName($"{role.Swedish}: {dataset.Title}", $"{role.English}: {dataset.Title}");
    }

    private static int OrderOf(string role, LayerKind? kind) =>
        role switch
        {
            "water" => DrawingOrders.Water,
            "roads" => DrawingOrders.Roads,
            "boundaries" or "municipalities" => DrawingOrders.Borders,
            "places" => DrawingOrders.Places,
            _ => DrawingOrders.Of(kind ?? LayerKind.Polygon),
        };

    private static LayerPart PartOf(Dataset dataset)
    {
        var drawn = dataset.Current[0];
        var key = s_keys.FirstOrDefault(key => dataset.Current.All(version => HasAll(version, key))) ?? [];
        return new LayerPart(drawn.Table, string.Join('+', dataset.Current.Select(version => version.ContentHash)), key);
    }

    private static bool HasAll(DatasetVersion version, string[] columns) => columns.All(name => version.Columns.Any(column => column.Name == name));

    private LayerSource SourceOf(Dataset dataset)
    {
        var today = SwedishTime.Today(clock);
        var years = dataset.Current.Select(version => version.Year).OfType<int>().Order();
        return new LayerSource(
            dataset.Id,
            dataset.Title,
            dataset.Owner,
            dataset.Licence,
            [.. years],
            Freshness.Of(dataset.Current[0], dataset.UpdateInterval, today)
        );
    }

    private static IReadOnlyList<LayerAttribute> ListAttributes(IReadOnlyList<Dataset> parts)
    {
        var found =
            from part in Enumerable.Range(0, parts.Count)
            from version in parts[part].Current
            from column in version.Columns
            where !s_cellColumns.Contains(column.Name)
            // What is text is drawn and named as it is in the newest year only.
            where column.IsNumber || version == parts[part].Current[0]
            let figure = new AttributeFigure(column.IsNumber ? version.Year : null, part, version.Table, column.Name)
            group (figure, column) by (column.Name, column.IsNumber);
        return
        [
            .. found.Select(same => new LayerAttribute(
                same.Key.Name,
                LayerWords.NameOfField(same.First().column),
                LayerWords.UnitOfField(same.Key.Name),
                same.Key.IsNumber ? AttributeKind.Number : AttributeKind.Text,
                [.. same.Select(value => value.figure)]
            )
            {
                IsInTiles = same.Key.IsNumber || s_tileTexts.Contains(same.Key.Name),
            }),
        ];
    }
}
