using Samplan.Maps.Contracts;
using Samplan.Storage;

namespace Samplan.Maps.Tiles;

/// <summary>What is read of each table of a layer, for its tiles or for its rows.</summary>
internal sealed record TilePlan(MapLayer Layer, IReadOnlyList<PlannedTable> Tables)
{
    /// <param name="forTiles">False to read also what is not drawn.</param>
    public static Task<TilePlan> MakeAsync(Workspace workspace, MapLayer layer, bool forTiles, CancellationToken cancellation) =>
        workspace.Region.ReadAsync(async session =>
        {
            var tables = new List<PlannedTable>();
            for (var part = 0; part < layer.Parts.Count; part++)
                tables.Add(await PlanAsync(session, layer, part, forTiles, cancellation));
            return new TilePlan(layer, tables);
        });

    private static async Task<PlannedTable> PlanAsync(DatabaseSession session, MapLayer layer, int part, bool forTiles, CancellationToken cancellation)
    {
        var table = layer.Parts[part].Table;
        var figures =
            from attribute in layer.Attributes
            where attribute.IsInTiles || !forTiles
            from figure in attribute.Figures
            where figure.Part == part
            select (attribute, figure);
        var own = new List<PlannedColumn>();
        var others = new Dictionary<string, List<(string Tag, string Column)>>(StringComparer.Ordinal);
        foreach (var (attribute, figure) in figures)
        {
            var tag = attribute.TagOf(figure.Year);
            if (figure.Table == table)
                own.Add(new PlannedColumn(tag, figure.Column, attribute.Kind));
            else if (others.TryGetValue(figure.Table, out var columns))
                columns.Add((tag, figure.Column));
            else
                others.Add(figure.Table, [(tag, figure.Column)]);
        }
        var joined = new List<JoinedFigures>();
        foreach (var (other, columns) in others)
            joined.Add(await JoinedFigures.ReadAsync(session, layer.Parts[part], other, columns, cancellation));
        return new PlannedTable(part, table, own, joined);
    }
}

/// <param name="Columns">Of the table itself.</param>
/// <param name="Joined">Of other tables.</param>
internal sealed record PlannedTable(int Part, string Table, IReadOnlyList<PlannedColumn> Columns, IReadOnlyList<JoinedFigures> Joined)
{
    /// <summary>The column by which one feature counts more than another where there is room for one; null when there is none.</summary>
    public int? Weight { get; } =
        Columns.Select((column, index) => (column, index)).Where(at => at.column.Kind == AttributeKind.Number).Select(at => (int?)at.index).FirstOrDefault();
}

internal sealed record PlannedColumn(string Tag, string Column, AttributeKind Kind);
