namespace Samplan.Pictures.Pages.Views;

/// <summary>A layer's table: the map's equal in words and numbers. Also the fragment of <c>GET /tables/{layer}</c>.</summary>
public sealed record TableView
{
    /// <summary><c>nodes</c>, <c>links</c>, <c>typology</c> or the id of an own layer.</summary>
    public required string Layer { get; init; }
    public required IReadOnlyList<TableTabView> Tabs { get; init; }
    public required IReadOnlyList<ColumnView> Columns { get; init; }
    public required IReadOnlyList<RowView> Rows { get; init; }

    /// <summary>Rows that meet the filter; more than <see cref="Rows"/> holds when the table is long.</summary>
    public required int Total { get; init; }
    public string Filter { get; init; } = "";
    public string? Sort { get; init; }
    public bool IsDescending { get; init; }
}
