using Samplan.Engine.Nodes.Rulesets;
using Samplan.Maps.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Tables;

/// <summary>Every inhabited cell with its people and its class.</summary>
internal static class TypologyTable
{
    public static TableContent Read(LayerTable table, TypologyRules? rules, PageRequest request)
    {
        var names = (rules?.Cells ?? []).ToDictionary(cell => cell.Key, cell => cell.Name.In(request.Texts.Language), StringComparer.Ordinal);
        ColumnView[] columns =
        [
            new("cell", request.Texts["pictures.column.cell"], "name"),
            new("population", request.Texts["pictures.column.inhabitants"], "number"),
            new("class", request.Texts["pictures.column.class"], "text"),
        ];
        var rows = Enumerable
            .Range(0, table.Features.Count)
            .Select(row => new RowView(
                "feature",
                $"{TableReading.Typology}~{table.Features[row]}",
                [
                    new(request.Texts.Say("pictures.cell-number", ("number", request.Speech.Number(table.Features[row])))),
                    new(Number: table.Number("population", row)),
                    new(table.Text("class_key", row) is { } key ? names.GetValueOrDefault(key, key) : null),
                ]
            ));
        return new TableContent(columns, [.. rows], "population");
    }
}
