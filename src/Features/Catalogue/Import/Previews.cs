using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Roles;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>What <c>--dry-run</c> shows of a resolved file.</summary>
internal static class Previews
{
    private const int ShownRows = 5;

    public static ImportPreview Of(ImportPlan plan, RowSource source, CoordinateSystem? system)
    {
        var table = source.Description;
        var fields = plan.Fields.Select(fed => new PreviewField(
            fed.Field.Name,
            KindOf(fed.Field),
            fed.Field.Unit,
            fed.Field.IsRequired,
            fed.Header,
            fed.Constant
        ));
        var taken = plan.Fields.Where(fed => fed.Source >= 0).Select(fed => fed.Source).ToHashSet();
        var further = Enumerable.Range(0, table.Columns.Count).Where(index => !taken.Contains(index));
        var rows = source.Sample.Take(ShownRows).Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Shown.Value(ValueReader.AsText(cell)))]);
        return new ImportPreview(
            plan.Options.Request.Role,
            table.Format,
            table.Layer,
            system?.Code,
            [.. fields],
            [.. further.Select(index => new PreviewColumn(table.Columns[index].Name, new Refusal(Becomes(plan, index))))],
            [.. table.Columns.Select(column => column.Name)],
            [.. rows]
        );
    }

    private static string Becomes(ImportPlan plan, int source)
    {
        var column = plan.Columns.FirstOrDefault(column => column.Source == source);
        if (column is null)
            return "catalogue.becomes.nothing";
        return column.IsNumber && plan.Role.ColumnsAreIndicators ? "catalogue.becomes.indicator"
            : column.IsNumber ? "catalogue.becomes.number"
            : "catalogue.becomes.text";
    }

    private static string KindOf(RoleField field) =>
        field.Kind switch
        {
            FieldKind.Name or FieldKind.Text => "text",
            FieldKind.Number => "number",
            FieldKind.Year => "year",
        };
}
