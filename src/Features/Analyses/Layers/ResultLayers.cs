using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Keys;
using Samplan.Analyses.Networks.Losses;
using Samplan.Analyses.Networks.Reach;
using Samplan.Analyses.Pages;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Analyses.Layers;

/// <summary>The results that are drawn: each of these tables that has been built is a layer under its own name.</summary>
internal sealed class ResultLayers(IDatasets datasets, TimeProvider clock) : IMapLayerSource
{
    private const string Border = "border_urbanisation";

    private static readonly DrawnTable[] s_tables =
    [
        new("typology", LayerKind.Grid, DrawingOrders.Typology),
        new("outside", LayerKind.Grid, DrawingOrders.Typology),
        new("access_cells", LayerKind.Grid, DrawingOrders.Grid),
        new("urbanisation", LayerKind.Grid, DrawingOrders.Grid),
        new(Border, LayerKind.Grid, DrawingOrders.Grid),
        new("urbanisation_units", LayerKind.Polygon, DrawingOrders.Areas),
        new("functional_region_units", null, DrawingOrders.Areas),
        new("nordic_typology", LayerKind.Grid, DrawingOrders.Grid),
        new("municipality_types", LayerKind.Polygon, DrawingOrders.Areas),
        new("clusters", LayerKind.Polygon, DrawingOrders.Borders),
        new("functional_regions", LayerKind.Polygon, DrawingOrders.Borders),
        new("links", LayerKind.Line, DrawingOrders.Lines),
        new("road_flows", LayerKind.Line, DrawingOrders.Lines),
        new("transit_flows", LayerKind.Line, DrawingOrders.Lines),
        new("corridors", LayerKind.Line, DrawingOrders.Lines),
        new("places", null, DrawingOrders.Places),
    ];

    private static readonly Texts s_swedish = Texts.In("sv");
    private static readonly Texts s_english = Texts.In("en");

    public async Task<IReadOnlyList<DeclaredLayer>> ListAsync(DatabaseSession session, CancellationToken cancellation)
    {
        var results = await ResultStore.ListTablesAsync(session.Connection);
        if (results.Count == 0)
            return [];
        var known = (await datasets.ListAsync(cancellation)).ToDictionary(dataset => dataset.Id.Value);
        var provenance = await ResultStore.ListProvenanceAsync(session.Connection);
        var layers = new List<DeclaredLayer>();
        foreach (var table in s_tables.Where(table => results.ContainsKey(table.Name)).Concat(ListKeys(results)).Concat(ListOfMeasures(results)))
        {
            var step = results[table.Name];
            var columns = await FeatureColumnStore.ListAsync(session, table.Name, cancellation);
            layers.Add(
                new DeclaredLayer(
                    new LayerId(table.Name),
                    NameOf(table.Name, provenance[step]),
                    table.Kind,
                    [new LayerPart(table.Name, HashOf(provenance[step]), [])],
                    ListAttributes(table.Name, columns),
                    [.. ListDatasets(step, provenance).Distinct().Where(known.ContainsKey).Select(id => SourceOf(known[id], table.Name))],
                    table.DrawingOrder
                )
            );
        }
        return layers;
    }

    /// <summary>A table also shows what its result was made from, such as the values of indicators, which are not in the result itself.</summary>
    private static string HashOf(Provenance made) => Hashes.Of(string.Join('\n', made.Inputs.Select(input => input.Hash).Prepend(made.ContentHash)));

    /// <summary>A column <c>income@2023</c> holds the values of one year of <c>income</c>.</summary>
    private static IReadOnlyList<LayerAttribute> ListAttributes(string table, IReadOnlyList<FeatureColumn> columns) =>
        [
            .. columns
                .Select(column => (column, at: column.Name.LastIndexOf('@')))
                .GroupBy(named => (Key: named.at < 0 ? named.column.Name : named.column.Name[..named.at], IsText: named.column.Type == FeatureColumnType.Text))
                .Select(same => new LayerAttribute(
                    same.Key.Key,
                    Say("analyses.columns." + same.Key.Key) ?? LocalName.Same(same.Key.Key),
                    Say("analyses.units." + same.Key.Key) ?? LocalName.Same(""),
                    same.Key.IsText ? AttributeKind.Text : AttributeKind.Number,
                    [.. same.Select(named => new AttributeFigure(YearOf(named.column.Name, named.at), 0, table, named.column.Name))]
                )
                {
                    Classes = LayerClassNames.Of(table, same.Key.Key),
                }),
        ];

    private static int? YearOf(string column, int at) =>
        at >= 0 && int.TryParse(column.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static IEnumerable<string> ListDatasets(StepKey step, IReadOnlyDictionary<StepKey, Provenance> provenance) =>
        !provenance.TryGetValue(step, out var made)
            ? []
            : made.UsedDatasets
                ?? made.Inputs.SelectMany(input =>
                    input.Kind == InputKind.Dataset ? [input.Name.Split('@')[0]] : ListDatasets(new StepKey(input.Name), provenance)
                );

    /// <summary>One layer a vintage of a key, in the order of their names.</summary>
    private static IEnumerable<DrawnTable> ListKeys(IReadOnlyDictionary<string, StepKey> results) =>
        results
            .Where(result => IsKey(result.Value))
            .Select(result => new DrawnTable(result.Key, LayerKind.Polygon, DrawingOrders.Borders))
            .OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <summary>One layer a measure of stranded service or of served people, in the order of their names.</summary>
    private static IEnumerable<DrawnTable> ListOfMeasures(IReadOnlyDictionary<string, StepKey> results) =>
        results
            .Where(static result => LossWords.IsOf(result.Value))
            .Select(static result => new DrawnTable(result.Key, LayerKind.Point, DrawingOrders.Points))
            .Concat(
                results
                    .Where(static result => ReachWords.IsOf(result.Value))
                    .Select(static result => new DrawnTable(result.Key, LayerKind.Polygon, DrawingOrders.Areas))
            )
            .OrderBy(static table => table.Name, StringComparer.Ordinal);

    private static bool IsKey(StepKey step) => step.Value.StartsWith(KeyStep.Role, StringComparison.Ordinal);

    private static LocalName NameOf(string table, Provenance made) =>
        IsKey(made.Step) ? new LocalName(KeyWords.Layer(s_swedish, made.Step, table), KeyWords.Layer(s_english, made.Step, table))
        : LossWords.IsOf(made.Step) ? new LocalName(LossWords.Layer(s_swedish, made.Step), LossWords.Layer(s_english, made.Step))
        : ReachWords.IsOf(made.Step) ? new LocalName(ReachWords.Layer(s_swedish, made.Step), ReachWords.Layer(s_english, made.Step))
        : table == Border ? new LocalName(BorderWords.Layer(s_swedish, made), BorderWords.Layer(s_english, made))
        : Say("analyses.layers." + table)!;

    private LayerSource SourceOf(Dataset dataset, string table) =>
        new(
            dataset.Id,
            dataset.Title,
            dataset.Owner,
            dataset.Licence,
            [.. dataset.Current.Where(version => IsShown(dataset, version, table)).Select(version => version.Year).OfType<int>().Order()],
            Freshness.Of(dataset.Current[0], dataset.UpdateInterval, SwedishTime.Today(clock))
        );

    /// <summary>A layer of a key is of one vintage, and that over the border of the newest people of each country.</summary>
    private static bool IsShown(Dataset dataset, DatasetVersion version, string table) =>
        table == Border
            ? version == dataset.Current[0]
            : !dataset.Role.StartsWith(KeyStep.Role, StringComparison.Ordinal) || version.Year == KeyTables.YearOf(table);

    private static LocalName? Say(string key) => s_swedish.Has(key) ? new LocalName(s_swedish[key], s_english[key]) : null;

    private sealed record DrawnTable(string Name, LayerKind? Kind, int DrawingOrder);
}
