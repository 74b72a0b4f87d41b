using System.Globalization;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>The table and the panels of a layer that is not part of the picture.</summary>
internal sealed class LayerRowsTable(MapLayer layer, LayerTable table, PageRequest request)
{
    private const string Name = "name";

    private string Language => request.Texts.Language;

    public TableView Read(IReadOnlyList<TableTabView> tabs, int most)
    {
        var (sort, isDescending) = (request["sort"], request["dir"] != "asc");
        var page = table.List(new LayerRowQuery(sort, isDescending, request["filter"] ?? "", 0, most));
        var columns = table.Columns.Where(column => column.Tag != Name).ToArray();
        return new TableView
        {
            Layer = layer.Id.Value,
            Tabs = tabs.Any(tab => tab.Layer == layer.Id.Value)
                ? tabs
                : [.. tabs, new TableTabView(layer.Id.Value, layer.Name.In(Language), table.Features.Count)],
            Columns = [new ColumnView(Name, request.Texts["pictures.column.feature"], "name"), .. columns.Select(View)],
            Rows =
            [
                .. page.Rows.Select(row => new RowView(
                    "feature",
                    $"{layer.Id}~{table.Features[row]}",
                    [new(TitleOf(row)), .. columns.Select(column => Cell(column, row))]
                )),
            ],
            Total = page.Total,
            Filter = request["filter"] ?? "",
            Sort = sort,
            IsDescending = isDescending,
        };
    }

    public FeatureView Feature(int row, PageContent content) =>
        new(
            TitleOf(row),
            layer.Name.In(Language),
            layer.Id.Value == CorridorWords.Layer ? new CorridorWords(table, request).Say(row) : null,
            [.. table.Columns.Where(column => column.Tag != Name).Select(column => Value(column, row))],
            new SourceBook(content, request).List(
                layer.Sources.SelectMany(source =>
                    source.Years.Count == 0
                        ? [source.Dataset.Value]
                        : source.Years.TakeLast(1).Select(year => string.Create(CultureInfo.InvariantCulture, $"{source.Dataset}@{year}"))
                )
            )
        )
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{layer.Id}~{table.Features[row]}"),
        };

    private FeatureValueView Value(LayerColumn column, int row) =>
        new(
            column.Attribute.Name.In(Language),
            column.Attribute.Kind == AttributeKind.Text ? table.Text(column.Tag, row) ?? request.Speech["missing"] : null,
            table.Number(column.Tag, row),
            DecimalsOf(column.Attribute),
            column.Attribute.Unit.In(Language),
            column.Year?.ToString(CultureInfo.InvariantCulture)
        );

    private ColumnView View(LayerColumn column) =>
        new(column.Tag, column.TitleIn(Language), column.Attribute.Kind == AttributeKind.Number ? "number" : "text", DecimalsOf(column.Attribute));

    private CellView Cell(LayerColumn column, int row) =>
        column.Attribute.Kind == AttributeKind.Number ? new CellView(Number: table.Number(column.Tag, row)) : new CellView(table.Text(column.Tag, row));

    private string TitleOf(int row) =>
        table.Text(Name, row) ?? request.Texts.Say("pictures.feature-number", ("number", request.Speech.Number(table.Features[row])));

    /// <summary>Whole numbers where both ends of the range are whole, else as many decimals as tell values apart.</summary>
    private static int DecimalsOf(LayerAttribute attribute) =>
        attribute is { Minimum: { } low, Maximum: { } high } && (low != Math.Round(low) || high != Math.Round(high))
            ? Math.Abs(high) < 10
                ? 2
                : 1
            : 0;
}
