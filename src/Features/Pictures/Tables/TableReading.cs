using System.Globalization;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>A layer's table as the reader asks for it: filtered, sorted and cut.</summary>
internal sealed class TableReading(PageContent content, PictureBook book, PageRequest request, LoadedLayers loaded)
{
    public const string Nodes = "nodes";
    public const string Links = "links";
    public const string Typology = "typology";

    private const int UsualRows = 200;
    private const int MostRows = 5_000;

    /// <summary>Null when there is no such layer.</summary>
    public TableView? Find(string layer)
    {
        var most = int.TryParse(request["rows"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, MostRows) : UsualRows;
        if (layer != Typology && loaded.ById.TryGetValue(layer, out var own))
            return new LayerRowsTable(own.Layer, own.Table, request).Read(Tabs(), most);
        if (FindContent(layer) is not { } table)
            return null;
        var rows = Arrange(table);
        var (sort, isDescending) = SortOf(table);
        return new TableView
        {
            Layer = layer,
            Tabs = Tabs(),
            Columns = table.Columns,
            Rows = [.. rows.Take(most)],
            Total = rows.Count,
            Filter = request["filter"] ?? "",
            Sort = sort,
            IsDescending = isDescending,
        };
    }

    public TableContent? FindContent(string layer) =>
        layer switch
        {
            Nodes => new NodeTable(book, request).Read(),
            Links when content.Links.ChooseAll(request["dimension"]) is { Count: > 0 } dimensions => LinkTable.Read(book, dimensions, request),
            Typology when loaded.ById.TryGetValue(layer, out var cells) => TypologyTable.Read(cells.Table, book.Ruleset.Typology, request),
            _ => null,
        };

    /// <summary>All rows that meet the filter, in the order asked for.</summary>
    public IReadOnlyList<RowView> Arrange(TableContent table)
    {
        var kept = table.Rows.Where(IsWanted);
        var (sort, isDescending) = SortOf(table);
        var column = table.Columns.Select((one, index) => (one, index)).FirstOrDefault(pair => pair.one.Key == sort);
        if (column.one is null)
            return [.. kept];
        // Missing values stand last, whichever way it is sorted.
        var missingLast = kept.OrderBy(row => IsMissing(row.Cells[column.index]));
        return
        [
            .. isDescending
                ? missingLast.ThenByDescending(row => KeyOf(row.Cells[column.index]), Order())
                : missingLast.ThenBy(row => KeyOf(row.Cells[column.index]), Order()),
        ];
    }

    private List<TableTabView> Tabs()
    {
        var tabs = new List<TableTabView> { new(Nodes, request.Speech["nodes"], book.Nodes.Nodes.Count) };
        if (content.Links.ChooseAll(request["dimension"]) is { Count: > 0 } dimensions)
            tabs.Add(new TableTabView(Links, request.Speech["links"], dimensions.Sum(dimension => dimension.Links.Count)));
        if (content.Layers.FirstOrDefault(layer => layer.Id.Value == Typology && !layer.Bounds.IsEmpty) is { } typology)
            tabs.Add(new TableTabView(Typology, request.Speech["typology"], typology.FeatureCount));
        return tabs;
    }

    private (string? Sort, bool IsDescending) SortOf(TableContent table) =>
        request["sort"] is { } asked && table.Columns.Any(column => column.Key == asked) ? (asked, request["dir"] != "asc") : (table.Sort, true);

    private bool IsWanted(RowView row) =>
        request["filter"] is not { } filter
        || row.Cells.Any(cell =>
            Contains(cell.Text is { } text && cell.Class is null ? text : "", filter) || (cell.Class is { } own && Contains(own.Name, filter))
        );

    private static bool Contains(string text, string filter) =>
        CultureInfo.GetCultureInfo("sv-SE").CompareInfo.IndexOf(text, filter, CompareOptions.IgnoreCase) >= 0;

    private static bool IsMissing(CellView cell) => cell is { Text: null, Number: null, Class: null };

    /// <summary>Classes stand highest first when descending; then numbers; then words.</summary>
    private (double Number, string Text) KeyOf(CellView cell) =>
        cell.Class is { } own ? (-book.Ruleset.Classes.ToList().FindIndex(one => one.Key == own.Key), "")
        : cell.Number is { } number ? (number, "")
        : (double.NegativeInfinity, cell.Text ?? "");

    private static Comparer<(double Number, string Text)> Order()
    {
        var words = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);
        return Comparer<(double Number, string Text)>.Create(
            (one, other) => one.Number.CompareTo(other.Number) is not 0 and var by ? by : words.Compare(one.Text, other.Text)
        );
    }
}
